import type { Case } from '../case/case.ts';
import { DECIDED_REQUEST, isAmong } from '../case/states.ts';
import type { Task } from '../case/task.ts';
import { ladderOf, type Ladder } from '../escalation/ladder-of.ts';
import type { CaseRequest } from './case-request.ts';

/** The ladder of a request: a fresh one wherever the decision moves to (rules.md §69). */
export function ladderOfRequest({ clockId }: Pick<CaseRequest, 'clockId'>): Ladder {
  return ladderOf('request', clockId);
}

/** The request that a ladder stands on now; none of a task's, a stage's, or of an office that decides no more. */
export function requestUnder(c: Pick<Case, 'requests'>, ladder: Ladder): CaseRequest | undefined {
  return c.requests.find((request) => ladderOfRequest(request) === ladder);
}

/** The request about a task that waits for its decision. */
export function pendingOn(c: Pick<Case, 'requests'>, taskId: string): CaseRequest | undefined {
  return c.requests.find((request) => request.taskId === taskId && isPending(request));
}

/** What an office or a liaison asks about the case itself, while it waits for its decision: one at a time. */
export function pendingAppeal(c: Pick<Case, 'requests'>): CaseRequest | undefined {
  return c.requests.find((one) => one.kind === 'ESCALATION' && one.taskId === null && isPending(one));
}

/** What the office says against a rating, while it waits for its decision. */
export function pendingDispute(c: Pick<Case, 'requests'>): CaseRequest | undefined {
  return c.requests.find((one) => one.kind === 'RATING_DISPUTE' && isPending(one));
}

/** What the lead asks to return, while it waits for its decision. */
export function leadReturn(c: Pick<Case, 'requests' | 'tasks'>): CaseRequest | undefined {
  return c.requests.find((request) => request.kind === 'RETURN' && isPending(request) && isOfLead(c, request));
}

/** Whether a return by a lead was decided before: the next one can only be refused (rules.md §73). */
export function isSecondReturn(c: Pick<Case, 'requests' | 'tasks'>, request: CaseRequest): boolean {
  const isLeadReturn = (one: CaseRequest) => one.kind === 'RETURN' && isOfLead(c, one);
  return (
    isLeadReturn(request) && c.requests.some((one) => one.id !== request.id && isDecided(one) && isLeadReturn(one))
  );
}

/** Whether the order on a limit waits for its decision (rules.md §77, §78). */
export function defersOrders({ kind }: Pick<CaseRequest, 'kind'>): boolean {
  return kind === 'EXTENSION' || kind === 'SUSPENSION';
}

export function isPending({ state }: Pick<CaseRequest, 'state'>): boolean {
  return state === 'PENDING';
}

export function isDecided({ state }: Pick<CaseRequest, 'state'>): boolean {
  return isAmong(DECIDED_REQUEST, state);
}

function isOfLead({ tasks }: { readonly tasks: readonly Task[] }, { taskId }: CaseRequest): boolean {
  return tasks.some(({ id, role }) => id === taskId && role === 'LEAD');
}
