import type { Case, Task } from '../../api/schema.gen.ts';

/** The task whose submission is the result of the case; null where there is none, or it was sent back or reached without one. */
export function submissionOf({ result, leadTask }: Case): Task | null {
  return result !== null && leadTask?.result ? leadTask : null;
}
