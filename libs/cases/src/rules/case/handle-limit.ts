import { laterOf, type Due, type Instant, dueOf } from '@zhuoluo/kernel';
import type { Task } from './task.ts';
import type { CaseWork } from './case-work.ts';

/** The span within which a claimed task must be solved. */
export interface HandleSpan {
  readonly from: Instant;
  readonly due: Due;
}

/**
 * A task's handle limit if it is claimed at an instant. A re-routed lead's is counted from the first dispatch at this level.
 * It leaves the new unit at least the working day after its claim (rules.md §50).
 * No unit pays for time in which it could not see the task.
 */
export function handleSpan(
  work: CaseWork,
  task: Pick<Task, 'role' | 'dispatchedAt' | 'handleLimit'>,
  claimedAt: Instant,
): HandleSpan {
  const { calendar, policy } = work.ctx;
  const first = work.case.firstDispatchedAt;
  if (task.role !== 'LEAD' || first === null || first === task.dispatchedAt)
    return { from: claimedAt, due: dueOf(claimedAt, task.handleLimit, calendar) };
  const due = laterOf(dueOf(first, task.handleLimit, calendar), dueOf(claimedAt, policy.reworkAtLeast, calendar));
  return { from: first, due };
}

/** Before a claim a task is due as if it were claimed at the last moment (rules.md §28). */
export function dueBeforeClaim(
  work: CaseWork,
  task: Pick<Task, 'role' | 'dispatchedAt' | 'handleLimit'>,
  claimDueAt: Instant | null,
): Instant | null {
  return claimDueAt === null ? null : handleSpan(work, task, claimDueAt).due.dueAt;
}
