import type { Segment, SegmentKind } from '../../api/schema.gen.ts';

/** One Shanghai date, or several days off in a row, and what counted of them. */
export interface DayRow {
  readonly from: string;
  /** Exclusive; of the same date unless days off run on. */
  readonly to: string;
  readonly kind: SegmentKind;
  readonly workingSeconds: number;
}

const dateOf = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** Segments put together by date; nights and lunch say nothing about a day, and a night reaches into the next one. */
export function daysOf(segments: readonly Segment[]): readonly DayRow[] {
  const rows: DayRow[] = [];
  for (const segment of segments) {
    if (segment.kind === 'CLOSED') continue;
    const last = rows.at(-1);
    if (last && dateOf.format(new Date(last.from)) === dateOf.format(new Date(segment.from)))
      rows[rows.length - 1] = {
        ...last,
        to: segment.to,
        workingSeconds: last.workingSeconds + segment.workingSeconds,
      };
    else rows.push({ ...segment });
  }
  return rows;
}
