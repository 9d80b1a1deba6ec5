import { epochDayAt, SECOND, startOfEpochDay, type EpochDay, type Instant } from './instant.ts';

/**
 * WORKING: office hours. MAKE_UP_DAY: office hours of a 调休 weekend day. CLOSED: nights and lunch of a working day.
 * HOLIDAY: a day off by notice. WEEKEND: any other Saturday or Sunday.
 */
export type SegmentKind = 'WORKING' | 'CLOSED' | 'HOLIDAY' | 'WEEKEND' | 'MAKE_UP_DAY';

/** One stretch of the answer to “why this deadline?”; half-open. */
export interface Segment {
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: SegmentKind;
  /** Exact to the millisecond; 0 unless the office is open. */
  readonly workingSeconds: number;
}

interface DayPlan {
  /** Office hours as milliseconds from 00:00. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  kindOf(day: EpochDay): Exclude<SegmentKind, 'CLOSED'>;
}

/** Segments between two covered instants, in order, without gaps; neighbours of one closed kind are one. */
export function listSegments(from: Instant, to: Instant, plan: DayPlan): Segment[] {
  const segments: Segment[] = [];
  const add = (start: Instant, end: Instant, kind: SegmentKind): void => {
    const [cutStart, cutEnd] = [Math.max(start, from), Math.min(end, to)];
    if (cutStart >= cutEnd) return;
    const last = segments.at(-1);
    const open = kind === 'WORKING' || kind === 'MAKE_UP_DAY';
    if (last?.kind === kind && !open) segments[segments.length - 1] = { ...last, to: cutEnd };
    else segments.push({ from: cutStart, to: cutEnd, kind, workingSeconds: open ? (cutEnd - cutStart) / SECOND : 0 });
  };
  for (let day = epochDayAt(from); startOfEpochDay(day) < to; day++) {
    const midnight = startOfEpochDay(day);
    const kind = plan.kindOf(day);
    if (kind === 'HOLIDAY' || kind === 'WEEKEND') {
      add(midnight, startOfEpochDay(day + 1), kind);
      continue;
    }
    let closedSince = midnight;
    for (const span of plan.spans) {
      add(closedSince, midnight + span.from, 'CLOSED');
      add(midnight + span.from, midnight + span.to, kind);
      closedSince = midnight + span.to;
    }
    add(closedSince, startOfEpochDay(day + 1), 'CLOSED');
  }
  return segments;
}
