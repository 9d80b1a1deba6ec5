export {
  actIn,
  actingPost,
  type Actor,
  type Author,
  authorOf,
  heldBy,
  holds,
  isOfficial,
  isOfUnit,
  type Post,
  rolesOf,
  unitsOf,
} from './actor.ts';
export { refusal, type Refusal, REFUSAL_CODES, type RefusalCode } from './refusal.ts';
export {
  CASE_STATES,
  type CaseState,
  type Category,
  CATEGORY_CODE,
  CLOCK_KINDS,
  type ClockKind,
  CONFIRMATION_WAYS,
  REJECTION_CODES,
  type ConfirmationWay,
  type RejectionCode,
  type Colour,
  COLOUR_WORDS,
  COLOURS,
  type Level,
  LEVEL_WORDS,
  LEVELS,
  ORDER_STATES,
  type OrderState,
  PARTY_KINDS,
  type PartyKind,
  REQUEST_KINDS,
  SUSPENSION_REASONS,
  TASK_OUTCOMES,
  type TaskOutcome,
  type SuspensionReason,
  REWORK_LEADS,
  REQUEST_STATES,
  type RequestKind,
  type ReworkLead,
  type RequestState,
  type Role,
  ROLES,
  type Source,
  SOURCES,
  TASK_ROLES,
  TASK_STATES,
  type TaskRole,
  type TaskState,
  type Tier,
  TIERS,
  URGENCIES,
  type Urgency,
} from './terms.ts';
export { hasBlank } from './text/blank.ts';
export { cleanLine, cleanText, isSeen } from './text/clean-text.ts';
export { quoted } from './text/quoted.ts';
export { searchText } from './text/search-text.ts';
export { type CalendarData, type DayOverride, DEFAULT_SPANS } from './time/calendar-data.ts';
export { type CalendarChange, CalendarHistory, type DatedCalendar, datedCalendar } from './time/calendar-history.ts';
export {
  type CalendarDay,
  checkCalendarYear,
  checkOwnDays,
  coversYear,
  DAY_KINDS,
  type DayKind,
  daysLeft,
  nextYearOf,
  overlaid,
  withYear,
  type YearChange,
  type YearFault,
} from './time/calendar-year.ts';
export { countedFrom, drawAtOf, recheckAtOf, type Due, laterOf } from './time/due.ts';
export {
  type Duration,
  DURATION_PATTERN,
  type DurationUnit,
  durationText,
  halfDuration,
  isDuration,
  isWorking,
  leastSeconds,
  longer,
  MAX_COUNT,
  parseDuration,
  scaleDuration,
  shorter,
  timesTwoTo,
} from './time/duration.ts';
export { type DueExplanation, explainDue } from './time/explain-due.ts';
export {
  addDays,
  chineseDate,
  chineseDateTime,
  DAY,
  fromIso,
  HOUR,
  type Instant,
  instantOf,
  InvalidTime,
  isInstant,
  type LocalDate,
  localDateOf,
  MINUTE,
  SECOND,
  shanghaiYearOf,
  toIso,
} from './time/instant.ts';
export {
  boundedEnd,
  type DatedLimit,
  earliestEnd,
  movedByCalendar,
  type MovedLimit,
  type MovesTo,
  runsWhole,
} from './time/moved-limit.ts';
export { dueOf, remainingOf, remainingPastCoverage, resume, secondsOf, warnAtOf } from './time/limit.ts';
export { remainingText } from './time/remaining-text.ts';
export type { Segment, SegmentKind } from './time/segments.ts';
export { type WorkCalendar, workCalendar } from './time/work-calendar.ts';
