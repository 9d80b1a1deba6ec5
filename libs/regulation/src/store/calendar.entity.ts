import type { CalendarData } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { count, document, key, text, type Columns } from '@zhuoluo/database';

/** A version of a working calendar; the newest counts, the others explain deadlines computed from them. */
export interface CalendarRow {
  readonly code: string;
  readonly version: number;
  readonly data: CalendarData;
}

export const CalendarEntity = new EntitySchema<CalendarRow>({
  name: 'calendar',
  columns: { code: key(text), version: key(count), data: document } satisfies Columns<CalendarRow>,
});
