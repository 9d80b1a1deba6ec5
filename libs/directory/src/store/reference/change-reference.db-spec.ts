import { findBrokenLinks } from '@zhuoluo/audit/store';
import { authorOf, type Author } from '@zhuoluo/kernel';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { RouteEntity } from '../route.entity.ts';
import { changeReference, DirectoryWouldBreak } from './change-reference.ts';
import { type ReferenceChange, StaleRow, UnknownRow } from './reference-change.ts';
import { readReferenceHistory } from './reference-history.ts';
import { UNIT } from './reference-kinds.ts';

describe('a change of reference data', () => {
  let world: CaseWorld;
  let unitId: string;
  let by: Author;
  useCaseWorld((opened) => (world = opened));

  beforeEach(async () => {
    await world.startAgain();
    unitId = await world.idOf('unit', 'SL-SUPERVISION');
    const admin = await world.actor('sl.zfb.admin');
    by = authorOf(admin, admin.posts[0]!);
  });

  const change = <T>(work: (change: ReferenceChange) => Promise<T>): Promise<T> => changeReference(world, by, work);
  const history = () => readReferenceHistory(world.pool, { kind: 'unit', id: unitId }, { before: null, limit: 10 });
  const version = () => change((c) => c.get(UNIT, unitId)).then((row) => row.version);

  async function brokenLinks(): Promise<number> {
    const { chainHead } = await change((c) => c.get(UNIT, unitId));
    return (await findBrokenLinks(world.pool, 'unit', new Map([[unitId, chainHead]]))).size;
  }

  it('writes the row and tells who, in which post, when, and what it was before', async () => {
    const before = await change((c) => c.get(UNIT, unitId));
    await change((c) =>
      c.amend(UNIT, unitId, before.version, { name: '督查一办', kind: before.kind }, { reason: '更名' }),
    );
    const [event, ...more] = await history();
    expect(event).toMatchObject({
      seq: before.version + 1,
      type: 'amended',
      by: { person: { id: by.personId }, post: { id: by.postId }, unit: { id: by.unitId } },
      facts: { reason: '更名' },
      change: { before: { name: before.name }, after: { name: '督查一办' } },
    });
    expect(Object.keys(event!.change.after)).toEqual(['name']);
    expect(more).toHaveLength(before.version);
    expect((await world.references.current()).directory.unit(unitId).name).toBe('督查一办');
    expect(await brokenLinks()).toBe(0);
    await change((c) => c.amend(UNIT, unitId, null, { name: before.name }));
  });

  it('keeps texts about persons apart from the chain', async () => {
    const contact = { name: '桓怀瑾', phone: '0914-0000001' };
    await change((c) => c.amend(UNIT, unitId, null, { contact }));
    const { rows } = await world.pool.query<{ json: string }>(
      'SELECT string_agg(change::text, $2) AS json FROM event WHERE subject_id = $1',
      [unitId, ''],
    );
    expect(rows[0]!.json).not.toContain('桓怀瑾');
    expect((await history())[0]!.change.after).toEqual({ contact });
    expect(await brokenLinks()).toBe(0);
  });

  it('that changes nothing tells nothing', async () => {
    const seen = await version();
    const { name } = await change((c) => c.get(UNIT, unitId));
    await change((c) => c.amend(UNIT, unitId, seen, { name }));
    expect(await version()).toBe(seen);
  });

  it('leaves as it was what a request leaves out, in the row, the history and the answer', async () => {
    const before = await change((c) => c.get(UNIT, unitId));
    const said = { name: '督查二办', sortOrder: undefined, kind: undefined } as unknown as { name: string };
    const answered = await change((c) => c.amend(UNIT, unitId, null, said));
    expect(answered).toMatchObject({ name: '督查二办', sortOrder: before.sortOrder, kind: before.kind });
    expect((await history())[0]!.change).toEqual({ before: { name: before.name }, after: { name: '督查二办' } });
    await change((c) => c.amend(UNIT, unitId, null, { name: before.name }));
  });

  it('is refused to who saw an earlier version, and the other’s stays', async () => {
    const seen = await version();
    const both = await Promise.allSettled(
      ['甲办', '乙办'].map((name) => change((c) => c.amend(UNIT, unitId, seen, { name }))),
    );
    const refused = both.filter((one): one is PromiseRejectedResult => one.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as Error).constructor)).toEqual([StaleRow]);
    expect(await version()).toBe(seen + 1);
  });

  it('of what is not there is refused', async () => {
    await expect(change((c) => c.amend(UNIT, by.personId, null, { name: '甲' }))).rejects.toThrow(UnknownRow);
  });

  it('is undone whole where it leaves cases without a way to the city, and says which', async () => {
    const seen = await version();
    const stranding = change(async (c) => {
      await c.amend(UNIT, unitId, null, { name: '丙办' });
      await c.manager.delete(RouteEntity, { level: 'CITY' });
    });
    const error: unknown = await stranding.catch((e: unknown) => e);
    expect(error).toBeInstanceOf(DirectoryWouldBreak);
    expect((error as DirectoryWouldBreak).faults).toContainEqual({
      ...{ code: 'route-missing', region: '山阳县', category: 'LAND' },
      ...{ level: 'CITY', partyKind: 'ENTERPRISE' },
    });
    expect(await version()).toBe(seen);
  });

  it('is refused for what it breaks, not for what was broken before', async () => {
    await world.pool.query(
      `CREATE TABLE kept AS SELECT * FROM route WHERE level = 'CITY'; DELETE FROM route WHERE level = 'CITY'`,
    );
    await change((c) => c.amend(UNIT, unitId, null, { sortOrder: 7 }));
    await world.pool.query('INSERT INTO route SELECT * FROM kept; DROP TABLE kept');
    expect((await change((c) => c.get(UNIT, unitId))).sortOrder).toBe(7);
  });
});
