import type { ClockKind, Duration, Instant, Level } from '@zhuoluo/kernel';
import type { Ladder } from '../escalation/ladder-of.ts';
import type { Unset } from './unset.ts';

/** One running limit: (case, task or none, kind, epoch) (rules.md §97). */
export interface Clock {
  readonly id: string;
  readonly caseId: string;
  readonly taskId: string | null;
  /** A task's for the limits of its own unit, else that of the stage; a promise keeps the ladder of its order. */
  readonly ladder: Ladder;
  /** The order whose accepted answer promised this date; COMMITMENT only. */
  readonly orderId: string | null;
  readonly kind: ClockKind;
  readonly epoch: number;
  readonly level: Level;
  /** Who must act before it runs out. */
  readonly unitId: string;
  readonly state: 'RUNNING' | 'PAUSED' | 'STOPPED';
  readonly startedAt: Instant;
  readonly limit: Duration;
  /** The version of the policy's calendar by which its end was last computed. */
  readonly calendarVersion: number;
  /** Null while the calendar lacks the year (rules.md §24). */
  readonly dueAt: Instant | null;
  /** When a miss draws its order (rules.md §98); null once drawn or cured. */
  readonly drawAt: Instant | null;
  readonly warnAt: Instant | null;
  /** When to try again to compute a limit past the calendar's end (rules.md §24). */
  readonly recheckAt: Instant | null;
  /** What is left of a paused or not yet computable limit, in working seconds for wd and wh, else seconds. */
  readonly remainingSeconds: number | null;
  readonly stoppedAt: Instant | null;
  readonly missedAt: Instant | null;
  readonly lateSeconds: number | null;
}

/** What a new clock has not yet. */
export const UNSET_OF_CLOCK: Unset<Clock> = {
  taskId: null,
  orderId: null,
  dueAt: null,
  drawAt: null,
  warnAt: null,
  recheckAt: null,
  remainingSeconds: null,
  stoppedAt: null,
  missedAt: null,
  lateSeconds: null,
};
