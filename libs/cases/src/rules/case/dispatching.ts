import type { RoutedUnits } from '@zhuoluo/directory/rules';
import { claimLimit, handleLimit } from '@zhuoluo/regulation/rules';
import type { Duration, TaskRole } from '@zhuoluo/kernel';
import type { CaseFields } from './case.ts';
import type { Clock } from './clock.ts';
import { UNSET_OF_TASK, type Task } from './task.ts';
import type { CaseWork } from './case-work.ts';
import { endClocks, startClock } from './clocks.ts';
import { dueBeforeClaim } from './handle-limit.ts';
import { isActive, leadOf, officeOf, openOrders } from './parts.ts';
import { ladderOf } from '../escalation/ladder-of.ts';
import { lapse } from '../request/end-request.ts';
import { pendingOn } from '../request/requests-of.ts';
import { struckOff } from '../supervision-order/end-order.ts';
import { leaveStage } from './stage.ts';

export interface DispatchOrder extends RoutedUnits {
  readonly requirement: string;
  /** Null where the routing table dispatches. */
  readonly dispatchedBy: string | null;
  /** 法定事项 whose limit the lead has; null where the policy's stands. */
  readonly statutoryItem: string | null;
  /** The lead's, where it is not the policy's. */
  readonly limit?: Duration;
  /** A lead has returned the task: the new one takes its place, with the same limit where that is named (rules.md §73). */
  readonly takesOver?: { readonly limit?: Duration };
}

/** What a co-unit is charged with. */
interface CoUnitOrder extends Pick<DispatchOrder, 'requirement' | 'dispatchedBy'> {
  readonly unitId: string;
  readonly limit: Duration;
}

/** Where the routing table would send the case at its level; null leaves it to the dispatcher (rules.md §46). */
export function routeOf(work: CaseWork): RoutedUnits | null {
  const { case: c, ctx } = work;
  return ctx.directory.route(c.category, c.level, c.tier, c.regionId, c.partyKind);
}

/** Sends the case by the routing table, where it can (rules.md §46). */
export function dispatchByRoute(work: CaseWork): boolean {
  const route = routeOf(work);
  if (!route) return false;
  dispatch(work, { ...route, requirement: work.case.wish, dispatchedBy: null, statutoryItem: null });
  return true;
}

/**
 * Opens a new round: one lead, its co-units, a claim clock each (rules.md §44). A lead that has not claimed is re-routed (rules.md §50); a
 * co-unit that now leads does so in its stead. The office that decides stays that of the level (rules.md §11).
 */
export function dispatch(work: CaseWork, order: DispatchOrder): void {
  const { case: c, ctx } = work;
  const replaced = leadOf(c);
  const rerouted = replaced?.state === 'PENDING_CLAIM' ? replaced : undefined;
  const co = c.tasks.filter((t) => t.role === 'CO' && isActive(t));
  const relieved = [
    ...(rerouted ? [rerouted] : []),
    ...co.filter((t) => ctx.directory.isSameUnit(t.unitId, order.leadUnitId)),
  ];
  for (const { id } of relieved) {
    const request = pendingOn(c, id);
    if (request) lapse(work, request, 'REROUTED', false);
  }
  const drafts = relieved.flatMap((t) =>
    openOrders(c, ladderOf('task', t.id)).filter((o) => o.state === 'PENDING_SIGN'),
  );
  const busy = new Set([order.leadUnitId, ...co.map((t) => ctx.directory.current(t.unitId).id)]);
  const units = [...new Set(order.coUnitIds)].filter((u) => !busy.has(u));
  const round = c.round + 1;
  const clocks: Clock[] = [];
  const tasks = [order.leadUnitId, ...units].map((unitId, i) => {
    const isLead = i === 0;
    const limit = isLead ? leadLimit(work, order) : ctx.policy.coUnit;
    const opened = openTask(work, { ...order, unitId, role: isLead ? 'LEAD' : 'CO', round, index: i, limit });
    clocks.push(opened.clock);
    return opened.task;
  });
  const left = leaveStage(work);
  work.record(
    'case-dispatched',
    {
      leadUnitId: order.leadUnitId,
      coUnitIds: units,
      byRoute: order.dispatchedBy === null,
      rerouted: rerouted !== undefined || order.takesOver !== undefined,
      ...(order.statutoryItem !== null && { statutoryItem: order.statutoryItem }),
    },
    {
      case: {
        state: 'HANDLING',
        round,
        dispatches: c.dispatches + 1,
        firstDispatchedAt: c.firstDispatchedAt ?? ctx.now,
        tier: c.level === 'DEPARTMENT' ? ctx.directory.unit(order.leadUnitId).tier : c.tier,
        unitId: order.leadUnitId,
        dueAt: clocks[0]!.dueAt,
      },
      tasks: [...relieved.map((t) => ({ id: t.id, state: 'REASSIGNED' as const, endedAt: ctx.now })), ...tasks],
      clocks: [...left.clocks, ...relieved.flatMap((t) => endClocks(work, ladderOf('task', t.id))), ...clocks],
      orders: [...left.orders, ...struckOff(work, drafts)],
    },
  );
}

/** Why a co-unit is charged beside those of a dispatch: one has returned its task, or a leader names it (rules.md §73, §92). */
type Charge = { readonly replaces: true } | { readonly instructed: true };

/** Charges one more co-unit. */
export function chargeCoUnit(work: CaseWork, { unitId, limit, ...order }: CoUnitOrder, charge: Charge): Task {
  const { task, clock } = openTask(work, { ...order, unitId, role: 'CO', round: work.case.round, index: 0, limit });
  work.record(
    'case-dispatched',
    { coUnitIds: [unitId], byRoute: false, ...charge },
    { tasks: [task], clocks: [clock] },
  );
  return task;
}

interface Opening extends CoUnitOrder {
  readonly role: TaskRole;
  readonly round: number;
  readonly index: number;
}

function openTask(
  work: CaseWork,
  { requirement, dispatchedBy, unitId, role, round, index, limit }: Opening,
): { task: Task; clock: Clock } {
  const { case: c, ctx } = work;
  const id = ctx.newId();
  const claim = claimLimit(ctx.policy, c.level, c.urgency)!;
  const clock = startClock(work, { kind: 'CLAIM', taskId: id, unitId, limit: claim });
  const blank = { ...blankTask(work, id, index), role, handleLimit: limit };
  const due = dueBeforeClaim(work, blank, clock.dueAt);
  const task: Task = {
    ...blank,
    unitId,
    round,
    requirement,
    dispatchedBy,
    claimDueAt: clock.dueAt,
    dueAt: due,
    originalDueAt: due,
  };
  return { task, clock };
}

/** A limit that a law sets wins, be it shorter or longer than the policy's (rules.md §61). */
function leadLimit({ case: c, ctx }: CaseWork, { statutoryItem, takesOver, limit }: DispatchOrder): Duration {
  const statutory = statutoryItem === null ? null : ctx.directory.statutoryLimit(statutoryItem);
  return statutory?.limit ?? limit ?? takesOver?.limit ?? handleLimit(ctx.policy, c.level, c.urgency, c.category);
}

/** A task as it stands before anybody touched it. */
export function blankTask(work: CaseWork, id: string, index: number): Task {
  const { case: c, ctx } = work;
  return {
    ...UNSET_OF_TASK,
    id,
    taskNo: `${c.caseNo}-${String(c.tasks.length + index + 1).padStart(2, '0')}`,
    caseId: c.id,
    version: 0,
    state: 'PENDING_CLAIM',
    level: c.level,
    role: 'CO',
    unitId: c.unitId,
    round: c.round,
    requirement: '',
    dispatchedAt: ctx.now,
    handleLimit: ctx.policy.coUnit,
    leftBehind: false,
    evidence: [],
    reworks: 0,
    orderGrace: false,
    committed: false,
  };
}

/** Puts the case before its dispatcher, with the dispatch clock running (rules.md §35, §44). */
export function awaitDispatch(
  work: CaseWork,
  unitId: string = officeOf(work.case, work.ctx.directory),
): {
  fields: Pick<CaseFields, 'state' | 'unitId' | 'dueAt'>;
  clock: Clock;
} {
  const clock = startClock(work, { kind: 'DISPATCH', unitId, limit: work.ctx.policy.stages.dispatch });
  return { fields: { state: 'DISPATCHING', unitId, dueAt: clock.dueAt }, clock };
}
