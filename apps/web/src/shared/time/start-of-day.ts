const DAY_MS = 24 * 3_600_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** The first instant in Shanghai of today, or of a day so many days from it. */
export function startOfDay(days: number, now: number): string {
  return new Date((Math.floor((now + SHANGHAI_MS) / DAY_MS) + days) * DAY_MS - SHANGHAI_MS).toISOString();
}
