import type { CalendarHistory, Instant, WorkCalendar } from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Policy } from '@zhuoluo/regulation/rules';

/** Everything the rules may know beside the case itself. */
export interface Context {
  readonly now: Instant;
  /** The version the case was filed under. */
  readonly policy: Policy;
  /** The newest version of that policy's calendar. */
  readonly calendar: WorkCalendar;
  /** All its versions: a limit bears the one that gave it its end. */
  readonly calendars: CalendarHistory;
  readonly directory: Directory;
  /** 包联: the posts that serve the party now. The case itself keeps who served it when it was filed. */
  readonly servedBy: readonly string[];
  newId(): string;
}
