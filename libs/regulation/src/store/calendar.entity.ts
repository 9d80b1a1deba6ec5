import type { CalendarData, Instant } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { count, document, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';

/** A version of a working calendar; the newest counts, the others explain deadlines computed from them. */
export interface CalendarRow {
  readonly code: string;
  readonly version: number;
  readonly data: CalendarData;
  readonly name: string;
  /** The calendar that a local one stands on; null for one that stands alone. */
  readonly basedOn: string | null;
  /** What the version is from: a notice, a decision, a change of the calendar below. */
  readonly source: string;
  /** Null where it came with the program. */
  readonly writtenBy: string | null;
  /** A change moves no limit that had ended by then. */
  readonly writtenAt: Instant;
  /** Since when no policy may name it; its versions stay, and go on following the calendar below. Null of one in use. */
  readonly endedAt: Instant | null;
}

export const CalendarEntity = new EntitySchema<CalendarRow>({
  name: 'calendar',
  columns: {
    code: key(text),
    version: key(count),
    data: document,
    name: text,
    basedOn: orNull(text),
    source: text,
    writtenBy: orNull(uuid),
    writtenAt: { ...instant, default: () => 'clock_timestamp()' },
    endedAt: orNull(instant),
  } satisfies Columns<CalendarRow>,
});
