import type { CaseChange } from './case-change.ts';

/** A case whose milestone is past though time has nothing left to do to it: tried on and on, it would starve the others. */
export class StuckMilestone extends Error {
  override readonly name = 'StuckMilestone';
}

/** Whether a case is left due though nothing happened to it. */
export function isStuck({ after, events, now }: CaseChange): boolean {
  return events.length === 0 && after.nextMilestoneAt !== null && after.nextMilestoneAt <= now;
}

/** The change, if it is one. @throws StuckMilestone where time can do no more for the case, yet it stays due */
export function moving(change: CaseChange): CaseChange {
  if (isStuck(change)) throw new StuckMilestone(`case ${change.after.caseNo}: nothing happens at its milestone`);
  return change;
}
