import type { Instant, WorkCalendar } from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Policy } from '@zhuoluo/regulation/rules';

/** Everything the rules may know beside the case itself. */
export interface Context {
  readonly now: Instant;
  /** The version the case was filed under. */
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly directory: Directory;
  newId(): string;
}
