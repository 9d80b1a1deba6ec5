import type { Task } from '../../api/schema.gen.ts';

type Limits = Pick<Task, 'state' | 'claimDueAt' | 'dueAt' | 'dueReason' | 'overdue' | 'daysLate' | 'remaining'>;

/** The limit of a task that runs, with what is left of it: until the task is claimed, that is the claim's. */
export function runningLimit(task: Limits): Pick<Limits, 'dueAt' | 'remaining'> & Partial<Limits> {
  const { state, claimDueAt, remaining } = task;
  return state === 'PENDING_CLAIM' && claimDueAt ? { dueAt: claimDueAt, remaining } : task;
}
