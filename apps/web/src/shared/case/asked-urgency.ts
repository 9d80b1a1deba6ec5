import type { Case } from '../../api/schema.gen.ts';
import { UNDISPATCHED } from '../../api/states.gen.ts';

/** Whether an enterprise asked for a higher urgency than the case has, and no office has dispatched it yet. */
export function awaitsUrgency({ state, urgency, urgencyAsked }: Case): boolean {
  return (
    urgencyAsked !== null && urgencyAsked !== urgency && UNDISPATCHED.some((undispatched) => undispatched === state)
  );
}
