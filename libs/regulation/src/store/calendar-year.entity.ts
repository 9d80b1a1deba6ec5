import type { CalendarDay, Instant } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { count, document, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';

/** A covered year of a calendar: its days as the notice says them. */
export interface CalendarYearRow {
  readonly code: string;
  readonly year: number;
  /** The calendar's version that began to cover it. */
  readonly version: number;
  readonly days: readonly CalendarDay[];
  /** The notice, as who wrote the year names it. */
  readonly source: string;
  /** Null where the year came with the program. */
  readonly writtenBy: string | null;
  readonly writtenAt: Instant;
}

export const CalendarYearEntity = new EntitySchema<CalendarYearRow>({
  name: 'calendar_year',
  columns: {
    code: key(text),
    year: key(count),
    version: count,
    days: document,
    source: text,
    writtenBy: orNull(uuid),
    writtenAt: instant,
  } satisfies Columns<CalendarYearRow>,
});
