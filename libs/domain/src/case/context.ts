import type { Instant } from '../clock/instant.ts';
import type { WorkCalendar } from '../clock/work-calendar.ts';
import type { Directory } from '../directory/directory.ts';
import type { Policy } from '../policy/policy.ts';

/** Everything the rules may know beside the case itself. */
export interface Context {
  readonly now: Instant;
  /** The version the case was filed under. */
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly directory: Directory;
  newId(): string;
}
