import type { Case } from '../../rules/case/case.ts';
import { evolve } from '../../rules/case/evolve.ts';
import type { CaseEvent } from '../../rules/case/event.ts';
import type { CaseCommand } from '../../rules/case/command.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { Handling } from '../../../../../test/support/handling.ts';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import { openCasesOn } from '../../store/moves/open-cases.ts';
import { ListRequestsQuery } from './list-requests/list-requests.query.ts';

describe('requests on a database', () => {
  let world: CaseWorld;
  let handling: Handling;
  useCaseWorld((opened) => {
    world = opened;
    handling = new Handling(opened);
  });

  beforeEach(() => world.startAgain());

  async function refusal(c: Case, account: string): Promise<CaseCommand> {
    const [requestId, by] = [c.requests[0]!.id, await world.actor(account)];
    return { type: 'decide-return', by, requestId, approve: false, reason: '属你局职责' };
  }

  const list = async (account: string, asked = {}) => {
    const { items } = await new ListRequestsQuery(world.pool, world.references).list(
      await viewerOf(world, account),
      asked,
    );
    return items.map(({ requestNo, state }) => `${requestNo} ${state}`);
  };

  it('are kept to the last field, and the history alone gives the case again', async () => {
    const asked = await handling.returned(await handling.dispatched());
    expect(await world.stored(asked.id)).toEqual(asked);
    const decided = await handling.carryOut(asked.id, await refusal(asked, 'sy.zfb.dispatch1'));
    expect(decided.requests[0]).toMatchObject({ state: 'REFUSED', decision: '属你局职责' });
    expect(await world.stored(asked.id)).toEqual(decided);
    const { rows } = await world.pool.query<CaseEvent>(
      'SELECT seq, type, at, by, facts, change FROM event WHERE subject_id = $1 ORDER BY seq',
      [asked.id],
    );
    const replayed = rows.reduce<Case | null>(evolve, null)!;
    expect([replayed.requests, replayed.tasks]).toEqual([decided.requests, decided.tasks]);
  });

  it('are asked for where the case counts some, and of no other case', async () => {
    const without = await handling.dispatched();
    const { id } = await handling.returned(await handling.dispatched());
    const { rows } = await world.pool.query('SELECT id, request_count AS n FROM "case" ORDER BY n');
    expect(rows).toEqual([
      { id: without.id, n: 0 },
      { id, n: 1 },
    ]);
    await world.pool.query('UPDATE "case" SET request_count = 0 WHERE id = $1', [id]);
    expect((await world.stored(id)).requests).toEqual([]);
  });

  it('are decided once, by the first of two who decide at the same time', async () => {
    const asked = await handling.returned(await handling.dispatched());
    const decisions = await Promise.all([
      world.commands.run(asked.id, await refusal(asked, 'sy.zfb.dispatch1')),
      world.anotherProcess().commands.run(asked.id, await refusal(asked, 'sy.zfb.dispatch2')),
    ]);
    const codes = decisions.map((one) => (one.kind === 'refused' ? one.refusal.code : one.kind));
    expect(codes.toSorted()).toEqual(['done', 'wrong-request-state']);
    expect((await world.stored(asked.id)).requests).toHaveLength(1);
  });

  it('wait in the queue of who may decide, and of no one else; an enterprise reads none', async () => {
    const asked = await handling.returned(await handling.dispatched());
    const [no] = asked.requests.map(({ requestNo }) => `${requestNo} PENDING`);
    expect(await list('sy.zfb.dispatch1', { awaitsMe: true })).toEqual([no]);
    for (const account of ['sy.renshe.head', 'sy.dcb.inspector1', 'sl.dcb.inspector1'])
      expect([account, await list(account, { awaitsMe: true })]).toEqual([account, []]);
    expect(await list('sy.renshe.officer')).toEqual([no]);
    expect(await list('sy.fagai.head', { state: ['PENDING'] })).toEqual([no]);
    expect(await list('sy.hengqi.enterprise')).toEqual([]);
    expect(await list('sy.zfb.dispatch1', { awaitsMe: false })).toEqual([]);
    await handling.carryOut(asked.id, await refusal(asked, 'sy.zfb.dispatch1'));
    expect(await list('sy.zfb.dispatch1', { awaitsMe: true })).toEqual([]);
    expect(await list('sy.zfb.dispatch1', { state: ['REFUSED'] })).toHaveLength(1);
  });

  it('about the case itself are about no task, and read by who reads the case and by who asks (rules.md §89)', async () => {
    const { id } = await handling.claimed(await handling.dispatched());
    const appeal = { facts: '用工缺口', tried: '已联系三个县', beyond: '须跨县调配', wanted: '请县级牵头' };
    const ask = async (account: string) =>
      handling.carryOut(id, { type: 'request-escalation', by: await world.actor(account), ...appeal });
    await ask('sy.renshe.head');
    const asked = await ask('sy.fagai.head');
    expect(await world.stored(id)).toEqual(asked);
    const [byLead, byLiaison] = asked.requests.map(({ requestNo }) => `${requestNo} PENDING`);
    expect(asked.requests).toMatchObject([{ taskId: asked.tasks[0]!.id }, { taskId: null, appeal, toLevel: 'COUNTY' }]);
    expect(await list('sy.zfb.dispatch1', { awaitsMe: true })).toEqual([byLead, byLiaison]);
    expect(await list('sy.fagai.head')).toEqual([byLead, byLiaison]);
    expect(await list('sy.renshe.officer')).toEqual([byLead]);
    expect(await list('sy.hengqi.enterprise')).toEqual([]);
    const decide = { type: 'decide-escalation', by: await world.actor('sy.zfb.dispatch1'), approve: true } as const;
    const risen = await handling.carryOut(id, { ...decide, requestId: asked.requests[0]!.id });
    expect(risen).toMatchObject({ level: 'COUNTY', requests: [{ state: 'APPROVED' }, { state: 'LAPSED' }] });
    expect(await world.stored(id)).toEqual(risen);
  });

  it('objections wait in the queue of the tier above, are read by the enterprise, and run on in a case that has ended (rules.md §43)', async () => {
    const { id } = await world.file({ by: await world.actor('sl.rexian.operator1') });
    const as = async (account: string, command: Omit<CaseCommand, 'by'>) =>
      handling.carryOut(id, { ...command, by: await world.actor(account) } as CaseCommand);
    await as('sy.zfb.dispatch1', { type: 'reject', code: 'NOT_CONCRETE', guidance: '请说明。' } as never);
    const objected = await as('sy.hengqi.enterprise', { type: 'object', reason: '已列明。' } as never);
    expect(await world.stored(id)).toEqual(objected);
    expect(objected).toMatchObject({ state: 'REJECTED', requests: [{ unitId: null, reason: '已列明。' }] });
    expect(objected.nextMilestoneAt).not.toBeNull();
    const no = `${objected.requests[0]!.requestNo} PENDING`;
    for (const account of ['sl.gongxin.dispatch1', 'sy.hengqi.enterprise', 'sy.fagai.head', 'sy.zfb.dispatch1'])
      expect([account, await list(account)]).toEqual([account, [no]]);
    expect(await list('sz.huqin.enterprise')).toEqual([]);
    expect(await list('sl.gongxin.dispatch1', { awaitsMe: true })).toEqual([no]);
    for (const account of ['sy.zfb.dispatch1', 'sl.zfb.mayor'])
      expect([account, await list(account, { awaitsMe: true })]).toEqual([account, []]);
    expect(await openCasesOn(world.pool, 'CN')).toContain(id);

    const isAtTop = ({ requests: [one] }: Case) => one!.deciderRole === 'LEADER';
    const moved = await handling.leftAlone(objected, isAtTop);
    expect(moved).toMatchObject({ state: 'REJECTED', requests: [{ state: 'PENDING' }] });
    expect(await list('sl.gongxin.dispatch1', { awaitsMe: true })).toEqual([]);
    expect(await list('sl.zfb.mayor', { awaitsMe: true })).toEqual([no]);
    const upheld = await as('sl.zfb.mayor', {
      ...{ type: 'decide-objection', requestId: moved.requests[0]!.id, approve: false, reason: '仍未说明。' },
    } as never);
    expect(upheld).toMatchObject({ state: 'REJECTED', nextMilestoneAt: null });
    expect(await openCasesOn(world.pool, 'CN')).not.toContain(id);
  });

  it('move to the city’s queue by a red order on the county’s office', async () => {
    const asked = await handling.returned(await handling.dispatched());
    const moved = await handling.leftAlone(asked, ({ requests: [one] }) => one!.deciderUnitId !== asked.unitId);
    expect(moved.requests[0]).toMatchObject({
      state: 'PENDING',
      deciderUnitId: await world.idOf('unit', 'SL-INDUSTRY'),
    });
    expect(moved).toMatchObject({ level: 'DEPARTMENT', state: 'HANDLING' });
    expect(await list('sy.zfb.dispatch1', { awaitsMe: true })).toEqual([]);
  });
});
