import { MAX_COUNT, parseDuration, type Duration, type DurationUnit } from '@zhuoluo/kernel';

/** Four years in each unit; more is a slip of the pen. */
const LONGEST: Readonly<Record<DurationUnit, number>> = {
  s: MAX_COUNT,
  min: 2_103_840,
  h: 35_064,
  wh: 7_500,
  wd: 1_000,
};

/** The longest limit of the unit if this one is longer, else null. @throws InvalidDuration */
export function beyondReason(limit: Duration): Duration | null {
  const { count, unit } = parseDuration(limit);
  return count > LONGEST[unit] ? `${LONGEST[unit]}${unit}` : null;
}
