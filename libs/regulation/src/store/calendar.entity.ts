import type { CalendarData, Instant } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { count, document, instant, key, text, type Columns } from '@zhuoluo/database';

/** A version of a working calendar; the newest counts, the others explain deadlines computed from them. */
export interface CalendarRow {
  readonly code: string;
  readonly version: number;
  readonly data: CalendarData;
  /** A change moves no limit that had ended by then. */
  readonly writtenAt: Instant;
}

export const CalendarEntity = new EntitySchema<CalendarRow>({
  name: 'calendar',
  columns: {
    code: key(text),
    version: key(count),
    data: document,
    writtenAt: { ...instant, default: () => 'clock_timestamp()' },
  } satisfies Columns<CalendarRow>,
});
