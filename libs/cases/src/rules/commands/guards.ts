import type { Duty } from '@zhuoluo/directory/rules';
import type { Context } from '../case/context.ts';
import { dutyOf, isExcluded, type Deciding } from '../case/case-duties.ts';
import { isActive, officeOf, stageClock } from '../case/parts.ts';
import {
  dueOf,
  holds,
  type Duration,
  type Actor,
  refusal,
  type Refusal,
  type CaseState,
  type OrderState,
  type RequestState,
  type TaskState,
} from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { Task } from '../case/task.ts';
import { isRightTo, type Act } from '../rights.ts';
import type { CaseRequest } from '../request/case-request.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';

/** The first refusal wins, so the order of guards is the order in which people are told. */
export function first(...refusals: (Refusal | null)[]): Refusal | null {
  return refusals.find((r) => r !== null) ?? null;
}

export function inState(c: Case, ...states: CaseState[]): Refusal | null {
  return states.includes(c.state) ? null : refusal('wrong-case-state', { state: c.state, wanted: states.join(' ') });
}

export function taskInState(task: Task, ...states: TaskState[]): Refusal | null {
  return states.includes(task.state)
    ? null
    : refusal('wrong-task-state', { state: task.state, wanted: states.join(' ') });
}

export function orderInState(order: SupervisionOrder, ...states: OrderState[]): Refusal | null {
  return states.includes(order.state)
    ? null
    : refusal('wrong-order-state', { state: order.state, wanted: states.join(' ') });
}

export function requestInState(request: CaseRequest, ...states: RequestState[]): Refusal | null {
  return states.includes(request.state)
    ? null
    : refusal('wrong-request-state', { state: request.state, wanted: states.join(' ') });
}

/** The role of a duty, in its unit. */
export function mustHold(by: Actor, { role, unitId }: Duty): Refusal | null {
  if (holds(by, role, unitId)) return null;
  return holds(by, role) ? refusal('not-your-unit') : refusal('role-missing', { wanted: role });
}

/** Whether somebody acts for the enterprise whose case it is. */
export function speaksFor(by: Actor, { partyId }: Pick<Case, 'partyId'>): boolean {
  return holds(by, 'ENTERPRISE') && by.partyId === partyId;
}

/** Counted from now: limits of unlike units compare only by their ends. */
export function isWithin(limit: Duration, longest: Duration, { calendar, now }: Context): Refusal | null {
  const [asked, allowed] = [limit, longest].map((one) => dueOf(now, one, calendar).dueAt);
  const isLonger = asked === null || (allowed !== null && asked! > allowed!);
  return isLonger && limit !== longest ? refusal('limit-too-long', { longest }) : null;
}

/** Whether somebody filed the case, and did so not as its liaison: that is handed on with the post. */
export function filed({ personId }: Actor, { filedBy, liaisonId }: Pick<Case, 'filedBy' | 'liaisonId'>): boolean {
  return filedBy === personId && filedBy !== liaisonId;
}

/** Nothing is done with a case that has ended, unless a command says so. */
export function isOpen({ endedAt, state }: Case): Refusal | null {
  return endedAt === null ? null : refusal('wrong-case-state', { state });
}

/** The archive is read, and changed by no command (rules.md §143). */
export function notArchived({ state }: Case): Refusal | null {
  return state === 'ARCHIVED' ? refusal('case-archived') : null;
}

/** The official who serves the party now: a new liaison acts on all its open cases, the one before on none (rules.md §9). */
export function isOwnLiaison({ posts }: Actor, { servedBy }: Context): boolean {
  return posts.some(({ id, roles }) => roles.includes('LIAISON') && servedBy.includes(id));
}

/** Handler, reviewer and closer are different persons; a stand-in and whom they stand in for are one (rules.md §14). */
export function mustBeOther(by: Actor, excluding: Omit<Deciding, 'duties'>, { directory }: Context): Refusal | null {
  return isExcluded(by.personId, excluding, directory) ? refusal('same-person') : null;
}

/** A decision is first asked of its office, and falls to who leads where everybody there is excluded (rules.md §14). */
export function mustHaveDuty(act: Act, by: Actor, decision: Deciding, { directory }: Context): Refusal | null {
  const { duties } = decision;
  const asked = duties.slice(0, duties.indexOf(dutyOf(decision, directory)) + 1);
  const isAsked = asked.some(({ unitId, role }) => isRightTo(act, role) && holds(by, role, unitId));
  return isAsked ? null : (mustHold(by, duties[0]!) ?? refusal('role-missing', { wanted: duties[0]!.role }));
}

/** The office whose turn it is: the holder of the stage, the one a tier up after a red (rules.md §106); of the tier in charge else. */
export function officeInCharge(c: Case, ctx: Context): string {
  const stage = stageClock(c);
  return stage && stage.kind !== 'ON_SITE' ? stage.unitId : officeOf(c, ctx.directory);
}

/** Co-units report to the lead first, unless they are late already or ask to return their task (rules.md §45). */
export function coUnitsOutstanding(c: Case, now: number): number {
  const co = c.tasks.filter((t) => t.role === 'CO' && isActive(t) && t.state !== 'RETURN_REQUESTED');
  return co.filter(({ dueAt }) => dueAt === null || now < dueAt).length;
}
