import { firstAble, leadersAbove, type Duty, type Directory, type Person } from '@zhuoluo/directory/rules';
import { type AsOne, countingAsIn } from './as-one.ts';
import type { Case } from './case.ts';
import { leadOf } from './parts.ts';

/**
 * Whose a decision is, in the order in which it falls to them, and the people excluded from it (rules.md §14).
 * It is of the first with a member who is not excluded.
 */
export interface Deciding {
  readonly duties: readonly Duty[];
  readonly excluded: readonly string[];
  /** Who stays one person with whom in this case. */
  readonly asOne: AsOne;
}

/** 审核: the office’s dispatchers; its leader where the office itself handled it, or where every dispatcher handled it. */
export function reviewBy(
  { handlerIds, asOne }: Pick<Case, 'handlerIds' | 'asOne'>,
  officeId: string,
  isOwnWork: boolean,
  directory: Directory,
): Deciding {
  return { duties: reviewDuties(officeId, isOwnWork, directory), excluded: handlerIds, asOne };
}

/** 审核通过: as 审核; what the unit says cannot be solved is a leader's alone to accept, and the office only sends it back (rules.md §136). */
export function acceptBy(
  c: Pick<Case, 'handlerIds' | 'asOne' | 'outcome'>,
  officeId: string,
  isOwnWork: boolean,
  directory: Directory,
): Deciding {
  const review = reviewBy(c, officeId, isOwnWork, directory);
  return c.outcome === 'C' ? { ...review, duties: leadersAbove(directory, officeId) } : review;
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
export function closeBy(
  { handlerIds, reviewerIds, asOne }: Pick<Case, 'handlerIds' | 'reviewerIds' | 'asOne'>,
  officeId: string,
  directory: Directory,
): Deciding {
  return { duties: closeDuties(officeId, directory), excluded: [...handlerIds, ...reviewerIds], asOne };
}

export function closeDuties(officeId: string, directory: Directory): Duty[] {
  return [dispatchersOf(officeId), ...leadersAbove(directory, officeId)];
}

/** 会签: the supervision office of the closing government. */
export function coSignBy(
  c: Pick<Case, 'handlerIds' | 'reviewerIds' | 'closeProposedBy' | 'asOne'>,
  officeId: string,
  directory: Directory,
): Deciding {
  const proposer = c.closeProposedBy === null ? [] : [c.closeProposedBy];
  const excluded = [...c.handlerIds, ...c.reviewerIds, ...proposer];
  return { duties: coSignDuties(officeId, directory), excluded, asOne: c.asOne };
}

export function coSignDuties(officeId: string, directory: Directory): Duty[] {
  const supervision = directory.supervisionAt(officeId);
  return [{ unitId: supervision, role: 'SUPERVISOR' }, ...leadersAbove(directory, supervision)];
}

/** The duty that a decision falls to as things stand. */
export function dutyOf({ duties, ...excluding }: Deciding, directory: Directory): Duty {
  return firstAble(directory, duties, ({ id }: Person) => !isExcluded(id, excluding, directory));
}

/** Whether a person, or one with whom they count as one in the case, is among those excluded. */
export function isExcluded(
  personId: string,
  { excluded, asOne }: Omit<Deciding, 'duties'>,
  directory: Directory,
): boolean {
  return countingAsIn({ asOne }, personId, directory).some((id) => excluded.includes(id));
}

function dispatchersOf(unitId: string): Duty {
  return { unitId, role: 'DISPATCHER' };
}
