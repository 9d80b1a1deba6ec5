/** A point in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A calendar date in Asia/Shanghai, `2026-02-13`. Strings of this form sort as the dates do. */
export type LocalDate = string;

/** Days since 1970-01-01 of a local date: dates as numbers, for arithmetic. */
export type EpochDay = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Asia/Shanghai has been UTC+8 without summer time since 1991, so dates need no zone data. */
const SHANGHAI_OFFSET = 8 * HOUR;

/** Years whose instants rules, documents and PostgreSQL all say alike: Shanghai knew summer time until 1991. */
const FIRST_YEAR = 1992;
const LAST_YEAR = 2199;
const FIRST_INSTANT = Date.UTC(FIRST_YEAR, 0);
const LAST_INSTANT = Date.UTC(LAST_YEAR + 1, 0) - 1;

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK_TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

const AN_INSTANT = `an ISO-8601 instant with a zone, from ${FIRST_YEAR} to ${LAST_YEAR}`;

/** A text that is no date, no time of day or no ISO instant. */
export class InvalidTime extends Error {
  readonly code = 'invalid-time';
  readonly text: string;

  constructor(text: string, wanted: string) {
    super(`${JSON.stringify(text)} is not ${wanted}`);
    this.text = text;
    this.name = 'InvalidTime';
  }
}

/** @throws InvalidTime where the text is no date of the calendar (`2026-02-30`). */
export function epochDayOf(date: LocalDate): EpochDay {
  const midnight = LOCAL_DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(midnight) || dateOfEpochDay(midnight / DAY) !== date) {
    throw new InvalidTime(date, 'a date such as 2026-02-13');
  }
  return midnight / DAY;
}

export function dateOfEpochDay(day: EpochDay): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The local day an instant falls in; each day begins at 00:00 in Shanghai. */
export function epochDayAt(instant: Instant): EpochDay {
  return Math.floor((instant + SHANGHAI_OFFSET) / DAY);
}

/** 00:00 of that day in Shanghai. */
export function startOfEpochDay(day: EpochDay): Instant {
  return day * DAY - SHANGHAI_OFFSET;
}

/** Milliseconds from 00:00 of a time of day; `24:00` is the end of the day. @throws InvalidTime */
export function timeOfDay(text: string): number {
  if (!CLOCK_TIME.test(text)) throw new InvalidTime(text, 'a time of day such as 08:00');
  return Number(text.slice(0, 2)) * HOUR + Number(text.slice(3)) * MINUTE;
}

export function localDateOf(instant: Instant): LocalDate {
  return dateOfEpochDay(epochDayAt(instant));
}

/** The instant of a wall-clock time in Shanghai, `instantOf('2026-03-11', '18:00')`. @throws InvalidTime */
export function instantOf(date: LocalDate, time: string): Instant {
  return startOfEpochDay(epochDayOf(date)) + timeOfDay(time);
}

/** The date `n` calendar days later, earlier where `n` is negative. @throws InvalidTime */
export function addDays(date: LocalDate, n: number): LocalDate {
  return dateOfEpochDay(epochDayOf(date) + n);
}

/** The year document numbers are counted in. */
export function shanghaiYearOf(instant: Instant): number {
  return shifted(instant).getUTCFullYear();
}

/** UTC ISO-8601 with milliseconds, as the API writes instants. */
export function toIso(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** Whether a value is a whole number of milliseconds within the years that the system knows, 1992 to 2199 (UTC). */
export function isInstant(value: unknown): value is Instant {
  return Number.isInteger(value) && Number(value) >= FIRST_INSTANT && Number(value) <= LAST_INSTANT;
}

/** Date, time of day to the minute, the rest of the time, and the zone; hour 24 names no instant. */
const ISO = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * Reads ISO-8601 with a zone (`Z` or an offset); what lies beyond milliseconds is cut off.
 *
 * @throws InvalidTime where the text has no zone, names a day or a time that does not exist, or a year outside 1992 to 2199
 */
export function fromIso(text: string): Instant {
  const [, date, minutes, seconds = '', zone = ''] = ISO.exec(text) ?? [];
  if (date === undefined || minutes === undefined) throw new InvalidTime(text, AN_INSTANT);
  epochDayOf(date);
  const instant = Date.parse(`${date}T${minutes}${seconds}${zone}`);
  if (!isInstant(instant)) throw new InvalidTime(text, AN_INSTANT);
  return instant;
}

/** As documents print a date: `2026年9月8日`, without padding (GB/T 9704). */
export function chineseDate(instant: Instant): string {
  const local = shifted(instant);
  return `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
}

/** As orders print a limit: `2026年3月17日18时`, with minutes where there are any: `18时30分`. */
export function chineseDateTime(instant: Instant): string {
  const local = shifted(instant);
  const minutes = local.getUTCMinutes();
  return `${chineseDate(instant)}${local.getUTCHours()}时${minutes === 0 ? '' : `${minutes}分`}`;
}

/** A Date whose UTC fields read as the wall clock in Shanghai. */
function shifted(instant: Instant): Date {
  return new Date(instant + SHANGHAI_OFFSET);
}
