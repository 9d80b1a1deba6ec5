import { findBrokenLinks } from '@zhuoluo/audit/store';
import type { Case } from '@zhuoluo/cases/rules';
import { SharedConnection } from '@zhuoluo/database';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../../test/support/use-case-world.ts';
import { Handling } from '../../../../../../test/support/handling.ts';
import { viewerOf } from '../../../../../../test/support/viewer.ts';
import { CaseAccess } from '../../access/case-access.ts';
import { TimelineQuery } from './timeline.query.ts';

const OPINION = '招聘会人太少，仍缺操作工';

describe('names, phones and opinions of an enterprise’s people', () => {
  let world: CaseWorld;
  let handling: Handling;
  let filed: Case;
  useCaseWorld((opened) => (world = opened));

  beforeAll(() => {
    handling = new Handling(world);
  });

  beforeEach(async () => {
    await world.startAgain();
    filed = await world.file({
      ...{ level: 'DEPARTMENT', levelReason: '超出本单位职责' },
      contact: { name: '宁怀澄', phone: '0914-0000000' },
    });
    await handling.drafted(await handling.claimed(filed));
    await handling.submitted(await world.stored(filed.id));
    await handling.accepted(filed);
    const by = await world.actor('sl.rexian.operator1');
    await handling.carryOut(filed.id, { type: 'follow-up', by, reached: true, rating: 1, comment: OPINION });
    await handling.carryOut(filed.id, {
      ...{ type: 'verify', reasonable: true, by: await world.actor('sy.zfb.dispatch1') },
    });
  });

  const erase = () => world.pool.query('DELETE FROM personal WHERE subject_id = $1', [filed.id]);

  async function brokenLink(): Promise<number | null> {
    const { rows } = await world.pool.query<{ head: Buffer }>('SELECT chain_head AS head FROM "case" WHERE id = $1', [
      filed.id,
    ]);
    return (await findBrokenLinks(world.pool, 'case', new Map([[filed.id, rows[0]!.head]]))).get(filed.id) ?? null;
  }

  async function timeline(): Promise<Record<string, unknown>> {
    const { pool, references } = world;
    const query = new TimelineQuery(new CaseAccess(new SharedConnection(pool), references), pool, references);
    const { items } = await query.list(await viewerOf(world, 'sy.zfb.dispatch1'), filed.id, {});
    return Object.fromEntries(items.map(({ type, facts }) => [type, facts]));
  }

  it('stand in no event, only in rows that the events refer to', async () => {
    const { rows } = await world.pool.query<{ json: string }>(
      `SELECT string_agg(facts::text || change::text, '') AS json FROM event WHERE subject_id = $1`,
      [filed.id],
    );
    for (const text of ['宁怀澄', '0914-0000000', '满意', OPINION]) expect(rows[0]!.json).not.toContain(text);
    const { rows: kept } = await world.pool.query<{ kind: string; n: number }>(
      'SELECT kind, count(*) AS n FROM personal WHERE subject_id = $1 GROUP BY kind ORDER BY kind',
      [filed.id],
    );
    expect(kept).toEqual([
      { kind: 'NAME', n: 3 },
      { kind: 'OPINION', n: 5 },
      { kind: 'PHONE', n: 1 },
    ]);
    expect(await brokenLink()).toBeNull();
  });

  it('are read in the timeline as they were said', async () => {
    expect(await timeline()).toMatchObject({
      'follow-up-recorded': { comment: OPINION, rating: 1 },
      'task-reworked': { by: 'ENTERPRISE', reason: OPINION },
    });
  });

  it('can be erased without breaking the chain, and are told as erased', async () => {
    await erase();
    expect(await brokenLink()).toBeNull();
    expect(await timeline()).toMatchObject({
      'follow-up-recorded': { comment: { erased: true }, rating: 1 },
      'task-reworked': { by: 'ENTERPRISE', reason: { erased: true } },
    });
  });

  it('cannot be changed', async () => {
    await expect(world.pool.query(`UPDATE personal SET text = '很满意'`)).rejects.toMatchObject({
      message: expect.stringContaining('never changed') as string,
    });
  });
});
