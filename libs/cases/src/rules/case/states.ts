import type { CaseState, ClockKind, OrderState, RequestState, TaskState } from '@zhuoluo/kernel';

// Each set is said here alone. Rules, SQL and doctor import it, and pages get it through `x-state-sets` of the OpenAPI document.

/** No office has dispatched the case yet. */
export const UNDISPATCHED = ['FILED', 'DISPATCHING'] as const satisfies readonly CaseState[];
/** 交办 is legal: for the first time, or anew while the lead has not claimed (rules.md §44, §50). */
export const DISPATCHABLE = [...UNDISPATCHED, 'HANDLING'] as const satisfies readonly CaseState[];
/** Before an office that dispatches it or a unit that handles it: the next level may be asked (rules.md §89). */
export const AT_WORK = ['DISPATCHING', 'HANDLING'] as const satisfies readonly CaseState[];
/** No result is handed in yet: a leader may take the case up (rules.md §90). */
export const PULLABLE = [
  'FILED',
  'ON_SITE',
  'DISPATCHING',
  'HANDLING',
  'SUSPENDED',
] as const satisfies readonly CaseState[];
/** The office decides next: it reviews, verifies a rating or closes. */
export const OFFICE_DECIDES = ['REVIEWING', 'VERIFYING', 'CLOSING'] as const satisfies readonly CaseState[];
/** The enterprise has its answer: the office has accepted it. */
export const RESULT_TOLD = ['FOLLOW_UP', 'VERIFYING', 'CLOSING', 'CLOSED'] as const satisfies readonly CaseState[];

/** How a case ends; in the archive it bears that as `endedAs`. */
export const ENDING = ['CLOSED', 'REJECTED', 'WITHDRAWN'] as const satisfies readonly CaseState[];
export type Ending = (typeof ENDING)[number];
/** No further step is possible. A question for open cases asks for `endedAt`. */
export const ENDED_CASE = [...ENDING, 'ARCHIVED'] as const satisfies readonly CaseState[];

/** 销号: what figures count as closed; a rejected or withdrawn case is not (rules.md §147). */
export const STRUCK_OFF = ['CLOSED'] as const satisfies readonly CaseState[];

/** Claimed, and not handed in: the unit reports and submits. */
export const IN_HAND = ['CLAIMED', 'REWORK'] as const satisfies readonly TaskState[];
/** The unit still has something to do on the task. */
export const WITH_UNIT = [
  'PENDING_CLAIM',
  'RETURN_REQUESTED',
  ...IN_HAND,
  'SUSPENDED',
] as const satisfies readonly TaskState[];
/** With the unit, whose limits run: a leader’s date binds it (rules.md §92). */
export const UNDER_WAY = ['PENDING_CLAIM', 'RETURN_REQUESTED', ...IN_HAND] as const satisfies readonly TaskState[];
/** The unit has handed in its result. */
export const HANDED_IN = ['SUBMITTED', 'DONE'] as const satisfies readonly TaskState[];
/** Neither ended nor handed on. */
export const OPEN_TASK = [...WITH_UNIT, 'SUBMITTED'] as const satisfies readonly TaskState[];

/** Issued and not yet finished: what gives a case its colour (rules.md §28). */
export const LIVE_ORDER = ['ISSUED', 'ANSWERED'] as const satisfies readonly OrderState[];
/** Not yet struck off: signed or waiting for it, answered or not. */
export const OPEN_ORDER = ['PENDING_SIGN', ...LIVE_ORDER] as const satisfies readonly OrderState[];
/** Issued, and not taken back since: what may be revoked (rules.md §127). */
export const STANDING_ORDER = [...LIVE_ORDER, 'CLOSED', 'SUPERSEDED'] as const satisfies readonly OrderState[];
/** As if never drawn: taken back, or cured before it was signed. */
export const VOID_ORDER = ['REVOKED', 'LAPSED'] as const satisfies readonly OrderState[];
/** How an order ends. */
export const ENDED_ORDER = ['CLOSED', 'SUPERSEDED', ...VOID_ORDER] as const satisfies readonly OrderState[];

/** An office has said yes or no. */
export const DECIDED_REQUEST = ['APPROVED', 'REFUSED'] as const satisfies readonly RequestState[];

/** Limits before a unit is charged; where one is missed until red, the case rises (rules.md §106). */
export const UNCHARGED_KINDS = ['INTAKE', 'DISPATCH'] as const satisfies readonly ClockKind[];
/** Limits of stages that a red ends by raising the case, before an office has charged anybody. */
export const RAISING_KINDS = [...UNCHARGED_KINDS, 'ON_SITE'] as const satisfies readonly ClockKind[];
/** Limits of the stages a case itself is in; none of them runs while a unit handles it. */
export const STAGE_KINDS = [
  ...RAISING_KINDS,
  'REVIEW',
  'FOLLOW_UP',
  'VERIFY',
  'CLOSING',
] as const satisfies readonly ClockKind[];
/** Limits of a task, one after the other. */
export const TASK_KINDS = ['CLAIM', 'HANDLE'] as const satisfies readonly ClockKind[];
/** Limits that end on a day that people named: no calendar moves it. */
export const NAMED_KINDS = ['COMMITMENT', 'SUSPENSION', 'INSTRUCTION'] as const satisfies readonly ClockKind[];

/** Limits on what is asked beside the result: a case never stands due by one. */
export const BESIDE_KINDS = ['COMMITMENT', 'PROGRESS', 'INSTRUCTION'] as const satisfies readonly ClockKind[];

/** Limits whose end itself does something, before any order is drawn. */
export const DEEMING_KINDS = [...RAISING_KINDS, 'CLAIM', 'SUSPENSION'] as const satisfies readonly ClockKind[];

/** Whether a state, or a kind, is one of a set. */
export function isAmong<S extends string>(set: readonly S[], one: string): one is S {
  return (set as readonly string[]).includes(one);
}

/** What a client reads by: the sets of states that its pages list and ask for. */
export const STATE_SETS = { UNDISPATCHED, ENDING, ENDED_CASE, STRUCK_OFF, IN_HAND, WITH_UNIT } as const;
