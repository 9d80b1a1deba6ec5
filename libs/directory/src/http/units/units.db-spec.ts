import type { Fault } from '@zhuoluo/platform';
import type { CaseWorld } from '@zhuoluo/testing';
import { readReferenceHistory } from '../../store/reference/reference-history.ts';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import { OpenWorkOfCases } from '../../../../cases/src/http/access/open-work-of-cases.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import { RegionsHandler } from '../regions/regions.handler.ts';
import { UnitsHandler } from './units.handler.ts';

const HEADERS = { path: '/x', idempotency: undefined, ifMatch: null } as never;

describe('units and regions', () => {
  let world: CaseWorld;
  let units: UnitsHandler;
  let regions: RegionsHandler;
  useCaseWorld((opened) => (world = opened));

  beforeEach(async () => {
    await world.startAgain();
    const changes = new ReferenceChanges(world.dataSource, world.references);
    units = new UnitsHandler(changes, new OpenWorkOfCases());
    regions = new RegionsHandler(changes);
  });

  const admin = () => viewerOf(world, 'sl.zfb.admin');
  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => error as Fault,
    );

  async function added(code: string, kind = 'TOWN') {
    const regionId = await world.idOf('region', 'SY');
    const { body } = await units.add(await admin(), HEADERS, { code, name: code, kind, regionId });
    return body;
  }

  it('closes a unit that leaves nothing, and refuses one that would', async () => {
    const { id } = await added('SY-EMPTY');
    await units.close(await admin(), HEADERS, id, {});
    expect((await world.references.current()).directory.isOpen(id)).toBe(false);
    const office = await world.idOf('unit', 'SY-SUPERVISION');
    const fault = await refusalOf(units.close(await admin(), HEADERS, office, {}));
    expect(fault).toMatchObject({ code: 'unit-has-open-work', more: { facts: { offices: 1 } } });
    expect(Number(fault!.more.facts!['postsHeld'])).toBeGreaterThan(0);
  });

  it('lets the people of a successor claim what a closed unit was charged with', async () => {
    const { id, unitId: closing } = await world.file({ level: 'DEPARTMENT', levelReason: '超出本单位职责' });
    const head = await world.actor('sy.fagai.head');
    const successorId = head.posts[0]!.unitId;
    const before = await refusalOf(units.close(await admin(), HEADERS, closing, {}));
    expect(before).toMatchObject({ code: 'unit-has-open-work', more: { facts: { tasks: 1, cases: 1 } } });
    await units.close(await admin(), HEADERS, closing, { successorId });
    const [task] = (await world.stored(id)).tasks;
    const claimed = await world.commands.run(id, { type: 'claim', by: head, taskId: task!.id });
    expect(claimed.kind).toBe('done');
    expect((await world.stored(id)).tasks[0]).toMatchObject({
      unitId: closing,
      state: 'CLAIMED',
      claimedBy: head.personId,
    });
  });

  it('keeps the name that papers of its time bear', async () => {
    const { id } = await added('SY-OLD');
    await units.amend(await admin(), HEADERS, id, { name: '新名称' });
    const { directory } = await world.references.current();
    expect(directory.unit(id)).toMatchObject({ name: '新名称', formerNames: [{ name: 'SY-OLD' }] });
  });

  it('numbers new cases with the prefix of the city, and old ones keep theirs', async () => {
    const old = await world.file();
    const city = (await world.references.current()).directory.city.id;
    await regions.amend(await admin(), HEADERS, city, { casePrefix: 'SLX' });
    const fresh = await world.file();
    expect([old.caseNo.split('-')[0], fresh.caseNo.split('-')[0]]).toEqual(['SL', 'SLX']);
    await regions.amend(await admin(), HEADERS, city, { casePrefix: 'SL' });
  });

  it('adds a county that the offices of the city serve until it has its own', async () => {
    const { body } = await regions.add(await admin(), HEADERS, {
      ...{ code: 'XX', name: '新县', shortName: '新县', docCode: '新督' },
    });
    const { directory } = await world.references.current();
    expect(directory.region(body.id).offices).toEqual(directory.city.offices);
    const taken = regions.add(await admin(), HEADERS, {
      ...{ code: 'YY', name: '又', shortName: '又', docCode: '新督' },
    });
    expect(await refusalOf(taken)).toMatchObject({ code: 'already-taken' });
  });

  it('is written by ADMIN alone', async () => {
    const officer = await viewerOf(world, 'sy.fagai.head');
    const { id } = await added('SY-MINE');
    const regionId = await world.idOf('region', 'SY');
    const writes: (() => Promise<unknown>)[] = [
      () => units.amend(officer, HEADERS, id, { name: '甲' }),
      () => units.close(officer, HEADERS, id, {}),
      () => regions.amend(officer, HEADERS, regionId, { name: '甲' }),
    ];
    for (const write of writes) expect(await refusalOf(write())).toMatchObject({ code: 'role-missing' });
  });

  it('is told of in the history, with what it was before', async () => {
    const { id } = await added('SY-TOLD');
    await units.amend(await admin(), HEADERS, id, { name: '改称' });
    const told = await readReferenceHistory(world.pool, { kind: 'unit', id }, { before: null, limit: 9 });
    expect(told.map(({ type, change }) => [type, change.after['name']])).toEqual([
      ['amended', '改称'],
      ['added', 'SY-TOLD'],
    ]);
  });
});
