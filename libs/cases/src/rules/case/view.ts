import { type Instant, remainingOf, remainingPastCoverage, type Duration, type WorkCalendar } from '@zhuoluo/kernel';
import type { Case } from './case.ts';
import type { Clock } from './clock.ts';
import { isOfStage, ladderOf } from '../escalation/ladder-of.ts';
import { requestUnder } from '../request/requests-of.ts';
import { leadOf } from './parts.ts';
import { BESIDE_KINDS, isAmong } from './states.ts';

/** Expired ⇔ now ≥ due (rules.md §21, §28). */
export function isOverdue(dueAt: Instant | null, now: Instant): boolean {
  return dueAt !== null && now >= dueAt;
}

/** Working dates after the due date through today (rules.md §28): 1 and 8 in the sample orders. */
export function daysLate(dueAt: Instant | null, now: Instant, calendar: WorkCalendar): number {
  return dueAt === null || now < dueAt ? 0 : calendar.workingDatesAfter(dueAt, now);
}

/** The clock by which the case stands due now: its running stage, or the lead's claim or handle limit; none of a suspended one. */
export function dueClock(c: Case): Clock | undefined {
  const running = c.clocks.filter((k) => k.state === 'RUNNING' && k.kind !== 'SUSPENSION');
  if (c.dueAt !== null) return running.find((k) => k.dueAt === c.dueAt);
  return running.find((k) => k.recheckAt !== null && isOwnClock(c, k));
}

/** Whether it is of a stage, of the lead, or of its return: the case itself stands due by such a clock. */
export function isOwnClock(c: Case, { kind, ladder }: Clock): boolean {
  if (isAmong(BESIDE_KINDS, kind)) return false;
  if (isOfStage(ladder)) return true;
  const lead = leadOf(c);
  if (lead === undefined) return false;
  const asked = requestUnder(c, ladder);
  return ladder === ladderOf('task', lead.id) || (asked?.kind === 'RETURN' && asked.taskId === lead.id);
}

/** A limit that runs, with its end or, past the calendar's coverage, with what is kept of it (rules.md §24). */
export interface RunningLimit extends Pick<Clock, 'dueAt' | 'remainingSeconds' | 'recheckAt'> {
  readonly limit: Duration;
}

/** What is left of it: working seconds for wd and wh, seconds else; negative when late, null where nothing is kept. */
export function remainingSeconds(running: RunningLimit, now: Instant, calendar: WorkCalendar): number | null {
  const { dueAt, limit, remainingSeconds: kept, recheckAt } = running;
  if (dueAt !== null) return remainingOf(now, dueAt, limit, calendar);
  if (kept === null || recheckAt === null) return kept;
  return remainingPastCoverage(now, { remainingSeconds: kept, recheckAt }, calendar);
}
