import type { Fault } from '@zhuoluo/platform';
import type { CaseWorld } from '@zhuoluo/testing';
import { readReferenceHistory } from '../../store/reference/reference-history.ts';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import { Handling } from '../../../../../test/support/handling.ts';
import { OpenWorkOfCases } from '../../../../cases/src/http/access/open-work-of-cases.ts';
import { ListCasesQuery } from '../../../../cases/src/http/cases/list-cases/list-cases.query.ts';
import { ListTasksQuery } from '../../../../cases/src/http/tasks/list-tasks/list-tasks.query.ts';
import { SummaryQuery } from '../../../../figures/src/http/summary.query.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import { unitOfWork } from '../refs.ts';
import type { OfficesRequest } from '../regions/region.requests.ts';
import { RegionsHandler } from '../regions/regions.handler.ts';
import { UnitsHandler } from './units.handler.ts';

const HOTLINE = 'sl.rexian.operator1';
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
    regions = new RegionsHandler(changes, new OpenWorkOfCases());
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

  it('shows its open work under its successor’s name, and what has ended under its own', async () => {
    const above = { level: 'DEPARTMENT', levelReason: '超出本单位职责', category: 'ENV' } as const;
    const { id: caseId, unitId: closing } = await world.file(above);
    const successorId = (await world.actor('sy.fagai.head')).posts[0]!.unitId;
    await units.close(await admin(), HEADERS, closing, { successorId });
    const viewer = await viewerOf(world, 'sl.dcb.inspector1');
    const tasks = new ListTasksQuery(world.pool, world.references);
    const cases = new ListCasesQuery(world.pool, world.references);
    for (const request of [{ caseId }, { unitId: successorId }])
      expect((await tasks.list(viewer, request)).items).toMatchObject([{ caseId, unit: { id: successorId } }]);
    expect((await cases.list(viewer, { unitId: successorId })).items).toMatchObject([
      { id: caseId, unit: { id: successorId } },
    ]);
    const counted = await new SummaryQuery(world.pool, world.references).count(viewer, 'unit');
    expect(counted.items.find(({ key }) => key === successorId)).toMatchObject({ open: { count: 1 } });
    const { directory } = await world.references.current();
    expect(unitOfWork({ directory }, closing, world.now).id).toBe(closing);
  });

  describe('an office of a region', () => {
    const handOver = async (offices: OfficesRequest) =>
      regions.amend(await admin(), HEADERS, await world.idOf('region', 'SY'), { offices });

    it('stays with its unit while cases wait there, which are counted; once none waits another unit has it', async () => {
      const { id, unitId } = await world.file({ by: await world.actor(HOTLINE) });
      const other = (await added('SY-ZFB')).id;
      expect(await refusalOf(handOver({ dispatchEnterprise: other }))).toMatchObject({
        code: 'office-has-open-work',
        more: { facts: { office: 'dispatchEnterprise', cases: 1 } },
      });
      expect(
        (await world.references.current()).directory.region(await world.idOf('region', 'SY')).offices,
      ).toMatchObject({
        dispatchEnterprise: unitId,
      });
      await world.pool.query(`UPDATE "case" SET state = 'CLOSED', ended_at = opened_at, due_at = NULL WHERE id = $1`, [
        id,
      ]);
      await handOver({ dispatchEnterprise: other });
      expect(
        (await world.references.current()).directory.region(await world.idOf('region', 'SY')).offices,
      ).toMatchObject({
        dispatchEnterprise: other,
      });
    });

    it('goes with what waits to the successor of its unit', async () => {
      await world.file({ by: await world.actor(HOTLINE) });
      const { offices } = (await world.references.current()).directory.region(await world.idOf('region', 'SY'));
      const successorId = (await added('SY-ZFB-2')).id;
      await units.close(await admin(), HEADERS, offices.dispatchEnterprise, { successorId });
      expect((await handOver({ dispatchEnterprise: successorId })).status).toBe(200);
    });

    it('stays with a supervision office whose orders are open', async () => {
      const handling = new Handling(world);
      const late = await handling.leftAlone(await handling.dispatched(), ({ colour }) => colour === 'BLUE');
      const ordering = late.orders[0]!.officeId;
      const { directory } = await world.references.current();
      const region = directory.regions.find(({ offices }) => offices.supervision === ordering)!;
      const other = (await added('SY-DCB')).id;
      const give = regions.amend(await admin(), HEADERS, region.id, { offices: { supervision: other } });
      expect(await refusalOf(give)).toMatchObject({ code: 'office-has-open-work', more: { facts: { orders: 1 } } });
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
