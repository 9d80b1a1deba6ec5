export * from './calendar-data.ts';
export * from './calendar-year.ts';
export * from './duration.ts';
export {
  addDays,
  chineseDate,
  chineseDateTime,
  fromIso,
  instantOf,
  InvalidTime,
  isInstant,
  localDateOf,
  shanghaiYearOf,
  toIso,
  type Instant,
  type LocalDate,
} from './instant.ts';
export { reportDateOf, type HolidayRule } from './holiday-rule.ts';
export { explainDue, type DueExplanation } from './explain-due.ts';
export {
  drawAtOf,
  dueOf,
  recheckAtOf,
  remainingOf,
  resume,
  secondsOf,
  warnAtOf,
  type Due,
  type KnownDue,
  type UnknownDue,
} from './limit.ts';
export { remainingText } from './remaining-text.ts';
export type { Segment, SegmentKind } from './segments.ts';
export { workCalendar, type WorkCalendar } from './work-calendar.ts';
