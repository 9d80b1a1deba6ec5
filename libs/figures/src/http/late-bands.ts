import { addDays, instantOf, localDateOf, type Instant, type WorkCalendar } from '@zhuoluo/kernel';
import { LATE_BANDS, type LateBand } from './board.answer.ts';

/** Due dates that lie a band's working days back: `from` inclusive, `to` exclusive; null where the band has no end. */
export interface DueRange {
  readonly from: Instant | null;
  readonly to: Instant;
}

/** Days late at which the bands begin. */
const BEGINS = [0, 1, 2, 4, 6, 11];

/** The bands as ranges of due dates, so that a count and the list behind it ask the same of an index (rules.md §28). */
export function lateBands(now: Instant, calendar: WorkCalendar): readonly (DueRange & { readonly band: LateBand })[] {
  const edges = BEGINS.map((days) => (days === 0 ? now : startOfWorkingDate(days, now, calendar)));
  return LATE_BANDS.map((band, i) => ({ band, from: edges[i + 1] ?? null, to: edges[i]! }));
}

/** 00:00 of the nth last working date through today: what was due before it is n working days late. */
function startOfWorkingDate(n: number, now: Instant, calendar: WorkCalendar): Instant {
  const today = localDateOf(now);
  const back = calendar.isWorkingDay(today) ? n - 1 : n;
  const date = calendar.addWorkingDates(today, -back) ?? addDays(today, -back);
  return instantOf(date, '00:00');
}
