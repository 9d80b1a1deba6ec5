const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** The Shanghai day of an instant, such as `2026-03-12`, if a day begins with it. */
function dayBegunAt(instant: string | undefined, daysAfter: number): string | undefined {
  const local = Date.parse(instant ?? '') + SHANGHAI_MS;
  return local % DAY_MS === 0 ? new Date(local + daysAfter * DAY_MS).toISOString().slice(0, 10) : undefined;
}

const startOf = (day: string, daysAfter: number): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + daysAfter * DAY_MS).toISOString();

/** First and last day of a span of instants whose end is exclusive; undefined where it does not begin or end with a day. */
export function daysOf(from: string | undefined, to: string | undefined): readonly [first?: string, last?: string] {
  return [dayBegunAt(from, 0), dayBegunAt(to, -1)];
}

/** Whether a span begins and ends with days, as far as it has ends. */
export function isOfWholeDays(from: string | undefined, to: string | undefined): boolean {
  const [first, last] = daysOf(from, to);
  return (from === undefined) === (first === undefined) && (to === undefined) === (last === undefined);
}

/** The instant with which a day that is the first of a span begins. */
export const spanFrom = (first: string): string | undefined => (first === '' ? undefined : startOf(first, 0));

/** The instant with which a day that is the last of a span has ended. */
export const spanTo = (last: string): string | undefined => (last === '' ? undefined : startOf(last, 1));
