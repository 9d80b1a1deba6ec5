import { firstAble, leadersAbove, type Duty, type Directory, type Person } from '@zhuoluo/directory/rules';
import type { Case } from './case.ts';
import { leadOf } from './parts.ts';

/**
 * Whose a decision is, in the order in which it falls to them, and the people excluded from it (rules.md §14).
 * It is of the first with a member who is not excluded.
 */
export interface Deciding {
  readonly duties: readonly Duty[];
  readonly excluded: readonly string[];
}

/** 审核: the office’s dispatchers; its leader where the office itself handled it, or where every dispatcher handled it. */
export function reviewBy(
  c: Pick<Case, 'handlerIds'>,
  officeId: string,
  isOwnWork: boolean,
  directory: Directory,
): Deciding {
  return { duties: reviewDuties(officeId, isOwnWork, directory), excluded: c.handlerIds };
}

/** Whether the office that reviews has handled the case itself. */
export function isOwnWork(c: Case, officeId: string, directory: Directory): boolean {
  const lead = leadOf(c);
  return lead !== undefined && directory.isSameUnit(lead.unitId, officeId);
}

export function reviewDuties(officeId: string, isOwnWork: boolean, directory: Directory): Duty[] {
  return [...(isOwnWork ? [] : [dispatchersOf(officeId)]), ...leadersAbove(directory, officeId)];
}

/** 销号: the office’s dispatchers, or its leaders where all of those handled or reviewed it, in any round. */
export function closeBy(c: Pick<Case, 'handlerIds' | 'reviewerIds'>, officeId: string, directory: Directory): Deciding {
  return { duties: closeDuties(officeId, directory), excluded: [...c.handlerIds, ...c.reviewerIds] };
}

export function closeDuties(officeId: string, directory: Directory): Duty[] {
  return [dispatchersOf(officeId), ...leadersAbove(directory, officeId)];
}

/** 会签: the supervision office of the closing government. */
export function coSignBy(
  c: Pick<Case, 'handlerIds' | 'reviewerIds' | 'closeProposedBy'>,
  officeId: string,
  directory: Directory,
): Deciding {
  const proposer = c.closeProposedBy === null ? [] : [c.closeProposedBy];
  return { duties: coSignDuties(officeId, directory), excluded: [...c.handlerIds, ...c.reviewerIds, ...proposer] };
}

export function coSignDuties(officeId: string, directory: Directory): Duty[] {
  const supervision = directory.supervisionAt(officeId);
  return [{ unitId: supervision, role: 'SUPERVISOR' }, ...leadersAbove(directory, supervision)];
}

/** The duty that a decision falls to as things stand. */
export function dutyOf({ duties, excluded }: Deciding, directory: Directory): Duty {
  return firstAble(directory, duties, ({ id }: Person) => !isOneOf(id, excluded, directory));
}

/** Whether a person, or one with whom they count as one, is among these. */
export function isOneOf(personId: string, persons: readonly string[], directory: Directory): boolean {
  return directory.countingAs(personId).some((id) => persons.includes(id));
}

function dispatchersOf(unitId: string): Duty {
  return { unitId, role: 'DISPATCHER' };
}
