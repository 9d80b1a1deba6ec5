import type { Segment, SegmentKind } from '../../api/schema.gen.ts';

/** One Shanghai date, or several days off in a row, and what counted of them. */
export interface DayRow {
  readonly from: string;
  /** Last instant's segment end; the same date unless days off run on. */
  readonly to: string;
  readonly kind: SegmentKind;
  readonly workingSeconds: number;
}

const dateOf = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** Segments put together by date: nights and lunch belong to their working day. */
export function daysOf(segments: readonly Segment[]): readonly DayRow[] {
  const rows: DayRow[] = [];
  for (const segment of segments) {
    const last = rows.at(-1);
    const isSameDay =
      last !== undefined && dateOf.format(new Date(last.from)) === dateOf.format(new Date(segment.from));
    if (last && isSameDay) {
      const kind = last.kind === 'CLOSED' ? segment.kind : last.kind;
      rows[rows.length - 1] = {
        ...last,
        to: segment.to,
        kind,
        workingSeconds: last.workingSeconds + segment.workingSeconds,
      };
    } else rows.push({ ...segment });
  }
  return rows.filter((row) => row.kind !== 'CLOSED');
}
