import { halfDuration, toIso, type Duration, type Instant, dueOf, refusal, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { Context } from '../case/context.ts';
import { isLadderAlive, taskUnder } from '../case/parts.ts';
import type { SupervisionOrder } from './supervision-order.ts';

/** A person takes so long to name a date: under limits of seconds a promise may be as long. */
const TO_NAME_IT_MS = 120_000;

/** What accepting an answer asks for while the matter is not handed in (rules.md §124). */
export interface PromiseAsked {
  /** An answer that calls itself final needs none: what is not handed in draws again after a working day. */
  readonly isRequired: boolean;
  /** Whether a date was promised at this level before. */
  readonly isSpent: boolean;
  /** The latest date that may be promised now. */
  readonly latest: Instant;
}

/** Null where the unit has the matter in hand no more, or owed no more than a report: its answer closes the order. */
export function promiseAsked(c: Case, order: SupervisionOrder, ctx: Context): PromiseAsked | null {
  if (!isLadderAlive(c, order.ladder) || order.clockKind === 'PROGRESS') return null;
  return { isRequired: order.answerKind !== 'FINAL', isSpent: isSpent(c, order), latest: latestOf(c, order, ctx) };
}

/** The fault of the date that the judge of an answer names. */
export function checkPromise(asked: PromiseAsked, until: Instant | undefined, now: Instant): Refusal | null {
  if (until === undefined && !asked.isRequired) return null;
  if (asked.isSpent) return refusal('commitment-spent');
  const latest = toIso(asked.latest);
  if (until === undefined || until <= now) return refusal('until-required', { latest });
  return until > asked.latest ? refusal('until-too-late', { latest }) : null;
}

/** The limit that a promise may take half of. */
export function limitUnder(c: Case, order: SupervisionOrder): Duration {
  return taskUnder(c, order.ladder)?.handleLimit ?? order.limit;
}

/** Half the handle limit, rounded up, from now, and no later than the calendar reaches (rules.md §24, §124). */
function latestOf(c: Case, order: SupervisionOrder, { now, calendar }: Context): Instant {
  const half = dueOf(now, halfDuration(limitUnder(c, order)), calendar);
  return Math.max(half.dueAt ?? calendar.coveredUntil, now + TO_NAME_IT_MS);
}

/** A task promises once a level, a stage once. */
function isSpent(c: Case, { ladder }: SupervisionOrder): boolean {
  const task = taskUnder(c, ladder);
  return task ? task.committed : c.clocks.some((k) => k.kind === 'COMMITMENT' && k.ladder === ladder);
}
