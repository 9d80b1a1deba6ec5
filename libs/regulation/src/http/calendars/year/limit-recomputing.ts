import type { CalendarData } from '@zhuoluo/kernel';
import type { Queryable } from '@zhuoluo/database';
import type { Viewer } from '@zhuoluo/directory/http';

/** Open limits follow a calendar that was written: the regulation asks for it, the cases do it. */
export abstract class LimitRecomputing {
  /**
   * Queues the operation that brings open cases to versions just written, in the transaction that wrote them.
   *
   * @returns the operation that does it, which may be one that is open already; null if no limit moves
   */
  abstract queue(db: Queryable, viewer: Viewer, written: readonly CalendarData[]): Promise<string | null>;
}
