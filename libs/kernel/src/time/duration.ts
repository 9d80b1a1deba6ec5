/** `s min h` run around the clock; `wh wd` (working hours, working days) run on the calendar. */
export const DURATION_UNITS = ['s', 'min', 'h', 'wh', 'wd'] as const;

export type DurationUnit = (typeof DURATION_UNITS)[number];

/** A limit as policies write it: a whole count and a unit, `7wd`, `4wh`, `90s`. */
export type Duration = `${number}${DurationUnit}`;

export interface DurationParts {
  readonly count: number;
  readonly unit: DurationUnit;
}

/** Holds four months of seconds, and keeps every product with a unit an exact integer. */
export const MAX_COUNT = 9_999_999;

/** A duration as text: a whole count and its unit. */
export const DURATION_PATTERN = /^(0|[1-9]\d{0,6})(s|min|h|wh|wd)$/;

/** Share of a unit that rounding up forgives, so that 10 × 1.1 is 11 and not 12. */
const FLOAT_NOISE = 1e-9;

/** A text that is no duration. */
export class InvalidDuration extends Error {
  readonly code = 'invalid-duration';
  readonly text: string;

  constructor(text: string) {
    super(
      `${JSON.stringify(text)} is not a duration: a whole count and one of ${DURATION_UNITS.join(', ')}, such as "7wd"`,
    );
    this.text = text;
    this.name = 'InvalidDuration';
  }
}

/** @throws InvalidDuration */
export function parseDuration(text: string): DurationParts {
  const match = DURATION_PATTERN.exec(text);
  if (match === null) throw new InvalidDuration(text);
  return { count: Number(match[1]), unit: match[2] as DurationUnit };
}

export function isDuration(text: unknown): text is Duration {
  return typeof text === 'string' && DURATION_PATTERN.test(text);
}

/** Whether the unit runs on the calendar rather than around the clock. */
export function isWorking(unit: DurationUnit): unit is 'wh' | 'wd' {
  return unit === 'wh' || unit === 'wd';
}

/** The limit times `factor`, its count rounded up: `7wd` × 1.5 = `11wd`. @throws InvalidDuration */
export function scaleDuration(duration: Duration, factor: number): Duration {
  if (!(factor >= 0 && Number.isFinite(factor))) throw new RangeError(`a limit cannot be scaled by ${factor}`);
  const { count, unit } = parseDuration(duration);
  const scaled = `${Math.max(0, Math.ceil(count * factor - FLOAT_NOISE))}${unit}`;
  parseDuration(scaled);
  return scaled as Duration;
}

/** Half the limit, rounded up: a reopened case has this long (rules.md §143). @throws InvalidDuration */
export function halfDuration(duration: Duration): Duration {
  return scaleDuration(duration, 0.5);
}

/** The limit doubled `times` times; it stops growing at the longest duration there is. @throws InvalidDuration */
export function timesTwoTo(duration: Duration, times: number): Duration {
  const { count, unit } = parseDuration(duration);
  return `${Math.min(count * 2 ** times, MAX_COUNT)}${unit}`;
}

/** Seconds by which limits of different units are compared; `wd` is the default working day of 7.5 hours. */
const NOMINAL_SECONDS: Record<DurationUnit, number> = { s: 1, min: 60, h: 3_600, wh: 3_600, wd: 27_000 };

/** Seconds that such a limit takes at least on any calendar: a working day more is a day later. @throws InvalidDuration */
export function leastSeconds(duration: Duration): number {
  const { count, unit } = parseDuration(duration);
  return unit === 'wd' ? Math.max(0, count - 1) * 86_400 : count * NOMINAL_SECONDS[unit];
}

/** The longer of two limits as written, without a date or a calendar; `a` where they are equal. @throws InvalidDuration */
export function longer(a: Duration, b: Duration): Duration {
  return nominalSeconds(b) > nominalSeconds(a) ? b : a;
}

/** The shorter of two limits as written, without a date or a calendar; `a` where they are equal. @throws InvalidDuration */
export function shorter(a: Duration, b: Duration): Duration {
  return nominalSeconds(b) < nominalSeconds(a) ? b : a;
}

function nominalSeconds(duration: Duration): number {
  const { count, unit } = parseDuration(duration);
  return count * NOMINAL_SECONDS[unit];
}

const UNIT_TEXT: Record<DurationUnit, string> = {
  s: '秒',
  min: '分钟',
  h: '小时',
  wh: '个工作小时',
  wd: '个工作日',
};

/** As documents print a limit: `7个工作日`, `4个工作小时`, `90秒`; `0wd` is `当日`. @throws InvalidDuration */
export function durationText(duration: Duration): string {
  const { count, unit } = parseDuration(duration);
  return unit === 'wd' && count === 0 ? '当日' : `${count}${UNIT_TEXT[unit]}`;
}
