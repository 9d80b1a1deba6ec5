const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Asia/Shanghai knows no summer time. */
const SHANGHAI_MS = 8 * HOUR_MS;
/** One o'clock: the day's limits are drawn, and no one waits for the machine. */
const BEGINS_MS = HOUR_MS;
/** Five o'clock: done well before the limits of the morning. */
const ENDS_MS = 5 * HOUR_MS;

/** Whether it is night in Asia/Shanghai: between one and five o'clock. */
export function isNight(nowMs: number): boolean {
  const ofDay = timeOfDay(nowMs);
  return BEGINS_MS <= ofDay && ofDay < ENDS_MS;
}

/** How long until the next night begins, in milliseconds; during one, until that of tomorrow. */
export function untilNextNight(nowMs: number): number {
  return ((BEGINS_MS - timeOfDay(nowMs) + DAY_MS - 1) % DAY_MS) + 1;
}

function timeOfDay(nowMs: number): number {
  return (nowMs + SHANGHAI_MS) % DAY_MS;
}
