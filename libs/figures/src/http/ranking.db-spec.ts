import { instantOf } from '@zhuoluo/kernel';
import { Handling } from '../../../../test/support/handling.ts';
import { viewerOf } from '../../../../test/support/viewer.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import type { RankingRow } from './board.answer.ts';
import { RankingQuery } from './ranking.query.ts';

describe('the ranking of units', () => {
  const MARCH = { from: instantOf('2026-03-01', '00:00'), to: instantOf('2026-04-01', '00:00') };
  let world: CaseWorld;
  let handling: Handling;
  useCaseWorld((opened) => (world = opened));

  beforeAll(() => {
    handling = new Handling(world);
  });

  beforeEach(() => world.startAgain());

  async function rowsFor(account: string, period = MARCH): Promise<RankingRow[]> {
    const ranking = new RankingQuery(world.pool, world.references);
    return (await ranking.rank(await viewerOf(world, account), period, world.now)).items;
  }

  const rowOf = async (unitCode: string, account = 'sl.dcb.head', period = MARCH) =>
    (await rowsFor(account, period)).find(({ unit }) => unit.code === unitCode);

  const OFFICE = 'SY-HUMAN_RESOURCES';

  function rowAt(now: number) {
    world.now = now;
    return rowOf(OFFICE);
  }

  it('counts what a unit did with its tasks, and scores it', async () => {
    await handling.rated(
      await handling.accepted(await handling.submitted(await handling.claimed(await handling.dispatched()))),
      5,
    );
    const unhappy = await handling.submitted(await handling.claimed(await handling.dispatched()));
    await handling.sentBack(unhappy);
    await handling.submitted(unhappy);
    await handling.accepted(unhappy);
    const climbed = await handling.leftAlone(await handling.dispatched(), ({ level }) => level === 'COUNTY');
    expect(climbed.tasks.map(({ state }) => state)).toContain('ESCALATED');
    expect(await rowOf(OFFICE)).toMatchObject({
      ...{ rank: 1, group: 'COUNTY', tasks: 3, late: 1 },
      ...{ claimsDue: 3, claimedInTime: 2, answersDue: 3, submittedInTime: 2, onTimeRate: 2 / 3 },
      ...{ submitted: 2, reworked: 1, concluded: 3, solved: 2, rated: 1, satisfied: 1 },
      ...{ blue: 1, yellow: 1, red: 1, points: -3 },
      // 10 × 2/3 + 30 × 2/3 + 25 + 20 × 2/3 + 10 × 1/2 + 5, less 3 and 0.5.
      score: 71.5,
    });
  });

  it('counts a bad rating until the supervision office finds it unreasonable, and as none from then on (rules.md §140)', async () => {
    const handed = await handling.submitted(await handling.claimed(await handling.dispatched()));
    const { id } = await handling.rated(await handling.accepted(handed), 1);
    expect(await rowOf(OFFICE)).toMatchObject({ rated: 1, satisfied: 0 });
    const [office, supervisor] = [await world.actor('sy.zfb.dispatch1'), await world.actor('sy.dcb.head')];
    const { requests } = await handling.carryOut(id, {
      ...{ type: 'verify', by: office, reasonable: false, explanation: '已按约定办结' },
    });
    await handling.carryOut(id, {
      ...{ type: 'decide-rating-dispute', by: supervisor, approve: true, requestId: requests[0]!.id },
    });
    expect(await rowOf(OFFICE)).toMatchObject({ rated: 0, satisfied: 0, reworked: 0, solved: 1 });
  });

  it('counts a return that was refused as 回退, and as no claim', async () => {
    const asked = await handling.returned(await handling.dispatched());
    const [by, requestId] = [await world.actor('sy.zfb.dispatch1'), asked.requests[0]!.id];
    expect(await rowOf(OFFICE)).toMatchObject({ tasks: 1, claimsDue: 0, returnsRefused: 0, score: null });
    await handling.carryOut(asked.id, { type: 'decide-return', by, requestId, approve: false, reason: '属该局职责' });
    expect(await rowOf(OFFICE)).toMatchObject({ tasks: 1, claimsDue: 0, returnsRefused: 1, score: 0 });
    await handling.claimed(await handling.dispatched());
    // 10 × 1/1 + 5 × 1/2, of 15.
    expect(await rowOf(OFFICE)).toMatchObject({ claimsDue: 1, claimedInTime: 1, returnsRefused: 1, score: 83.3 });
  });

  it('counts what a reopened case gives back as reopened, and no longer as solved or satisfying (rules.md §143)', async () => {
    const claimed = await handling.claimed(await handling.dispatched());
    const { id } = await handling.closed(
      await handling.rated(await handling.accepted(await handling.submitted(claimed)), 5),
    );
    expect(await rowOf(OFFICE)).toMatchObject({ reopened: 0, concluded: 1, solved: 1, rated: 1, satisfied: 1 });
    const by = await world.actor('sy.hengqi.enterprise');
    await handling.carryOut(id, { type: 'reopen', by, reason: '停电依旧' });
    expect(await rowOf(OFFICE)).toMatchObject({
      tasks: 1,
      reopened: 1,
      concluded: 0,
      solved: 0,
      rated: 0,
      satisfied: 0,
    });
  });

  it('counts a false closure once its red order is issued (rules.md §105)', async () => {
    const claimed = await handling.claimed(await handling.dispatched());
    const { id } = await handling.closed(
      await handling.rated(await handling.accepted(await handling.submitted(claimed)), 5),
    );
    const reason = '现场未通电';
    const found = await handling.carryOut(id, { type: 'false-closure', by: await world.actor('sy.dcb.head'), reason });
    expect(await rowOf(OFFICE)).toMatchObject({ reopened: 1, falseClosures: 0, red: 0 });
    const orderId = found.orders[0]!.id;
    await handling.carryOut(id, { type: 'sign', by: await world.actor('sy.zfb.vice'), orderId });
    expect(await rowOf(OFFICE)).toMatchObject({ reopened: 1, falseClosures: 1, red: 1, points: -2 });
  });

  it('counts an answer as due once its limit has passed, and as given in time only before', async () => {
    const { dueAt } = (await handling.claimed(await handling.dispatched())).tasks[0]!;
    expect(await rowAt(dueAt! - 1)).toMatchObject({ tasks: 1, answersDue: 0, onTimeRate: null, score: 100 });
    expect(await rowAt(dueAt!)).toMatchObject({ tasks: 1, answersDue: 1, onTimeRate: 0 });
  });

  it('counts an answer that was sent back as late once the limit of the rework has passed', async () => {
    const { tasks } = await handling.sentBack(
      await handling.submitted(await handling.claimed(await handling.dispatched())),
    );
    expect(await rowAt(tasks[0]!.dueAt! - 1)).toMatchObject({ answersDue: 1, submittedInTime: 1 });
    expect(await rowAt(tasks[0]!.dueAt!)).toMatchObject({ answersDue: 1, submittedInTime: 0 });
  });

  it('counts a task that was lost before its own limit as unanswered and late', async () => {
    const complex = await world.file({ level: 'DEPARTMENT', levelReason: '超出本单位职责', urgency: 'COMPLEX' });
    const { tasks } = await handling.leftAlone(complex, ({ level }) => level === 'COUNTY');
    expect(tasks[0]).toMatchObject({ state: 'ESCALATED', lateSeconds: null });
    expect(await rowOf(OFFICE)).toMatchObject({ answersDue: 1, submittedInTime: 0, late: 1, concluded: 1, solved: 0 });
  });

  it('does not count a task that was sent to another unit instead', async () => {
    const { id } = await handling.dispatched();
    await handling.carryOut(id, {
      type: 'dispatch',
      by: await world.actor('sy.zfb.dispatch1'),
      lead: await world.idOf('unit', 'SY-TRANSPORT'),
      coUnits: [],
      requirement: '改由交通部门办理',
      reason: '不属人社职责',
    });
    expect(await rowOf(OFFICE)).toBeUndefined();
    expect(await rowOf('SY-TRANSPORT')).toMatchObject({ tasks: 1 });
  });

  it('takes for satisfied who rated 3 or better', async () => {
    const answered = await handling.accepted(
      await handling.submitted(await handling.claimed(await handling.dispatched())),
    );
    await handling.rated(answered, 3);
    expect(await rowOf(OFFICE)).toMatchObject({ rated: 1, satisfied: 1 });
  });

  it('names units that only drew orders, without a place', async () => {
    const office = await handling.submitted(await handling.claimed(await handling.dispatched()));
    await handling.leftAlone(office, ({ orders }) => orders.some(({ taskId }) => taskId === null));
    const { directory } = await world.references.current();
    expect(await rowOf(directory.unit(office.unitId).code)).toMatchObject({
      tasks: 0,
      rank: null,
      score: null,
      blue: 1,
    });
  });

  it('leaves out what was dispatched outside the period, and what another county handles', async () => {
    await handling.claimed(await handling.dispatched());
    expect(await rowOf(OFFICE, 'sl.dcb.head', { ...MARCH, from: instantOf('2026-03-03', '00:00') })).toBeUndefined();
    expect(await rowsFor('sn.dcb.head')).toEqual([]);
    expect(await rowsFor('sy.dcb.head')).toHaveLength(1);
  });
});
