import type { RequestState } from '@zhuoluo/kernel';
import type { LapseCause, OfRequest } from '../case/case-facts.ts';
import type { CaseWork } from '../case/case-work.ts';
import { endClocks, resumed } from '../case/clocks.ts';
import type { Change } from '../case/event.ts';
import { dueBeforeClaim } from '../case/handle-limit.ts';
import { clockOn, leadOf, openOrders } from '../case/parts.ts';
import type { Task } from '../case/task.ts';
import { struckOff } from '../supervision-order/end-order.ts';
import { isOpenOrder } from '../supervision-order/supervision-order.ts';
import type { CaseRequest } from './case-request.ts';
import { drawAgain } from './deferred-draw.ts';
import { defersOrders, ladderOfRequest } from './requests-of.ts';

type RequestPatch = Pick<CaseRequest, 'id'> & Partial<CaseRequest>;

/** What tells one request from another. */
export function factsOf({ id, kind, taskId, unitId }: CaseRequest): OfRequest {
  return { requestId: id, kind, taskId, unitId };
}

/** What ends with a request: its limit, and what was drawn on that; in a case that has ended for good, all that is open. */
export function endingOf(work: CaseWork, request: CaseRequest, ended: Omit<RequestPatch, 'id'>) {
  const { case: c } = work;
  const ladder = ladderOfRequest(request);
  const isOver = c.endedAt !== null && ended.state !== 'APPROVED';
  return {
    clocks: endClocks(work, ladder),
    orders: struckOff(work, isOver ? c.orders.filter(isOpenOrder) : openOrders(c, ladder)),
    requests: [{ id: request.id, endedAt: work.ctx.now, ...ended }],
  };
}

/** 撤回申请: a task that was to be returned is as it was, with what was left to claim it (rules.md §68). */
export function withdraw(work: CaseWork, request: CaseRequest): void {
  work.record('request-withdrawn', factsOf(request), ended(work, request, 'WITHDRAWN'));
}

/**
 * What the request is about has ended otherwise, or the case has risen above who was to decide (rules.md §71).
 *
 * @param goesOn whether the unit keeps the task: what it would have returned it claims with what was left
 */
export function lapse(work: CaseWork, request: CaseRequest, because: LapseCause, goesOn: boolean): void {
  const facts = { ...factsOf(request), because };
  const change = goesOn ? ended(work, request, 'LAPSED') : endingOf(work, request, { state: 'LAPSED' });
  work.record('request-lapsed', facts, change);
}

/** The case ends: nothing is asked about it any more. */
export function lapsePending(work: CaseWork, because: LapseCause): void {
  const pending = work.case.requests.filter(({ state }) => state === 'PENDING');
  for (const request of pending) lapse(work, request, because, false);
}

/** What is about a running task leaves it as it is; a return had taken it out of the unit's hands. */
function ended(work: CaseWork, request: CaseRequest, state: RequestState): Change {
  if (request.kind === 'RETURN') return backToClaim(work, request, state);
  if (request.kind === 'RATING_DISPUTE') return backToVerify(work, request, state);
  const ending = endingOf(work, request, { state });
  return defersOrders(request) ? { ...ending, clocks: [...ending.clocks, ...drawAgain(work, request)] } : ending;
}

function backToClaim(work: CaseWork, request: CaseRequest, state: RequestState): Change {
  const { case: c } = work;
  const task = work.task(request.taskId!);
  const ending = endingOf(work, request, { state });
  const goesOn = resumed(work, clockOn(c, 'CLAIM', task.id)!);
  const claimDueAt = goesOn.dueAt;
  return {
    ...backWithUnit(work, task, claimDueAt),
    tasks: [{ id: task.id, state: 'PENDING_CLAIM', claimDueAt, dueAt: dueBeforeClaim(work, task, claimDueAt) }],
    ...ending,
    clocks: [...ending.clocks, goesOn],
  };
}

/** The office verifies the rating with what was left for that. */
function backToVerify(work: CaseWork, request: CaseRequest, state: RequestState): Change {
  const ending = endingOf(work, request, { state });
  const verification = clockOn(work.case, 'VERIFY')!;
  const goesOn = resumed(work, verification);
  const { dueAt } = goesOn;
  return { case: { unitId: verification.unitId, dueAt }, ...ending, clocks: [...ending.clocks, goesOn] };
}

/** The lead's unit answers for the case again. */
export function backWithUnit(work: CaseWork, { id, unitId }: Task, dueAt: number | null): Pick<Change, 'case'> {
  return leadOf(work.case)?.id === id ? { case: { unitId, dueAt } } : {};
}
