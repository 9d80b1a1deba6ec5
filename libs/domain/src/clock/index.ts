export * from './calendar-data.ts';
export * from './duration.ts';
export {
  addDays,
  chineseDate,
  chineseDateTime,
  fromIso,
  instantOf,
  InvalidTime,
  localDateOf,
  shanghaiYearOf,
  toIso,
  type Instant,
  type LocalDate,
} from './instant.ts';
export {
  drawAtOf,
  dueOf,
  explainDue,
  recheckAtOf,
  secondsOf,
  type Due,
  type DueExplanation,
  type KnownDue,
  type UnknownDue,
} from './limit.ts';
export { remainingOf, resume, warnAtOf } from './remainder.ts';
export { remainingText } from './remaining-text.ts';
export type { Segment, SegmentKind } from './segments.ts';
export { workCalendar, type WorkCalendar } from './work-calendar.ts';
