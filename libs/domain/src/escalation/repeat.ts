import { scaleDuration, type Duration } from '../clock/duration.ts';
import { secondsOf } from '../clock/limit.ts';
import type { WorkCalendar } from '../clock/work-calendar.ts';
import type { Policy } from '../policy/policy.ts';

/** Doubling stops mattering long before this: the cap has been reached. */
const MOST_DOUBLINGS = 10;

/** How long after a red at CITY the next one follows: max(rectify, floor) × 2ⁿ, at most the cap (domain.md 9.15). */
export function repeatLimit(policy: Policy, rectify: Duration, repeat: number, calendar: WorkCalendar): Duration {
  const { floor, cap } = policy.repeat;
  const seconds = (d: Duration) => secondsOf(d, calendar);
  const first = seconds(rectify) >= seconds(floor) ? rectify : floor;
  const doubled = scaleDuration(first, 2 ** Math.min(repeat, MOST_DOUBLINGS));
  return seconds(doubled) <= seconds(cap) ? doubled : cap;
}
