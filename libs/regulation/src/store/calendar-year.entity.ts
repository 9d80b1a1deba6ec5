import type { CalendarDay, Instant } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { count, document, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';

/** A year of a calendar as one version says it: its days as the notice has them, a local calendar’s own days. */
export interface CalendarYearRow {
  readonly code: string;
  readonly year: number;
  /** The calendar's version that began to say so. */
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
    version: key(count),
    days: document,
    source: text,
    writtenBy: orNull(uuid),
    writtenAt: instant,
  } satisfies Columns<CalendarYearRow>,
});
