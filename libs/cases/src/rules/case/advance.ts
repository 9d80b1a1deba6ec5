import { expireOrder, missLimit } from '../escalation/ladder.ts';
import { alertSigner, delegate } from '../supervision-order/sign.ts';
import { moveJudgement, remindJudge } from '../supervision-order/judge.ts';
import { deemClaimed } from './claim.ts';
import { followCalendar } from '../moves/calendar-changed.ts';
import type { Case } from './case.ts';
import type { Clock } from './clock.ts';
import type { Context } from './context.ts';
import { CaseWork } from './case-work.ts';
import { latenessAt } from './clocks.ts';
import type { Advanced } from './decision.ts';
import { awaitDispatch, dispatchByRoute, routeOf } from './dispatching.ts';
import { escalate } from './escalate.ts';
import { milestonesOf, type Milestone } from './milestones.ts';
import { leaveStage } from './stage.ts';
import { resume } from './suspension.ts';
import { loadYear } from './year-loaded.ts';

/**
 * Does to a case what time alone does, up to `ctx.now`. Every path ends in an order, a reminder, a deemed start or a higher level,
 * never in a closing or an approval (ARCHITECTURE.md, laws). Advancing twice changes nothing. One call draws at most one
 * order per ladder, so an outage yields one order a task and never a burst (rules.md §26).
 */
export function advance(current: Case, ctx: Context): Advanced {
  const work = new CaseWork(current, ctx, null);
  loadYear(work);
  followCalendar(work);
  const done = new Set<string>();
  for (let next = nextDue(work, done); next; next = nextDue(work, done)) {
    done.add(keyOf(next));
    act(work, next);
  }
  return { case: work.case, events: work.events };
}

function nextDue(work: CaseWork, done: ReadonlySet<string>): Milestone | undefined {
  return milestonesOf(work.case, work.ctx.now).find((m) => m.at <= work.ctx.now && !done.has(keyOf(m)));
}

function keyOf(m: Milestone): string {
  return `${m.kind}/${m.id}`;
}

function act(work: CaseWork, { kind, id }: Milestone): void {
  const clock = () => work.case.clocks.find((k) => k.id === id)!;
  const order = () => work.case.orders.find((o) => o.id === id)!;
  switch (kind) {
    case 'deem':
      return deem(work, clock());
    case 'warn':
      return warn(work, clock());
    case 'draw':
      return missLimit(work, clock());
    case 'expire':
      return expireOrder(work, order());
    case 'alert-signer':
      return alertSigner(work, order());
    case 'delegate':
      return delegate(work, order());
    case 'remind-judge':
      return remindJudge(work, order());
    case 'move-judgement':
      return moveJudgement(work, order());
  }
}

/** 预警: told once, no number, no points (rules.md §95). */
function warn(work: CaseWork, clock: Clock): void {
  work.record(
    'warning-given',
    { kind: clock.kind, unitId: clock.unitId, dueAt: clock.dueAt },
    { clocks: [{ id: clock.id, warnAt: null }] },
  );
}

function deem(work: CaseWork, clock: Clock): void {
  switch (clock.kind) {
    case 'CLAIM':
      return deemClaimed(work, work.task(clock.taskId!), clock);
    case 'SUSPENSION':
      return resume(work, work.task(clock.taskId!), 'DATE', clock.dueAt!);
    case 'ON_SITE':
      return escalate(work, 'ON_SITE_EXPIRED', true);
    case 'INTAKE':
      return deemAccepted(work, clock);
    default:
      return deemDispatched(work, clock);
  }
}

/**
 * 视同受理, dated at the limit: the case goes to its unit by the routing table, or waits for its dispatcher. The office's lateness is
 * recorded and draws no order: the limit's end has done its work (rules.md §41).
 */
function deemAccepted(work: CaseWork, intake: Clock): void {
  const left = leaveStage(work);
  const { fields, clock } = awaitDispatch(work);
  const routed = routeOf(work) !== null;
  work.record(
    'case-accepted',
    { deemed: true },
    {
      case: routed ? { state: 'DISPATCHING' } : fields,
      clocks: [...left.clocks, ...(routed ? [] : [clock])],
      orders: left.orders,
    },
    intake.dueAt!,
  );
  if (routed) dispatchByRoute(work);
}

/** The dispatch limit passed: the routing table dispatches; without a route the dispatcher's own unit is late (rules.md §51). */
function deemDispatched(work: CaseWork, clock: Clock): void {
  if (dispatchByRoute(work)) return;
  const lateSeconds = latenessAt(work, clock, work.ctx.now);
  work.record(
    'limit-missed',
    { kind: clock.kind, unitId: clock.unitId, dueAt: clock.dueAt, noRoute: true },
    {
      clocks: [{ id: clock.id, missedAt: clock.dueAt, lateSeconds, warnAt: null }],
    },
  );
}
