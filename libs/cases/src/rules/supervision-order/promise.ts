import { halfDuration, toIso, type Instant, dueOf, refusal, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import { CaseWork } from '../case/case-work.ts';
import type { Context } from '../case/context.ts';
import { ladderOf } from '../case/parts.ts';
import { isLadderAlive } from '../escalation/ladder.ts';
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

/** Null where the unit has the matter in hand no more: its answer closes the order. */
export function promiseAsked(c: Case, order: SupervisionOrder, ctx: Context): PromiseAsked | null {
  const work = new CaseWork(c, ctx, null);
  if (!isLadderAlive(work, order)) return null;
  return { isRequired: order.answerKind !== 'FINAL', isSpent: isSpent(work, order), latest: latestOf(work, order) };
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
export function limitUnder(work: CaseWork, order: SupervisionOrder) {
  return order.taskId ? work.task(order.taskId).handleLimit : order.limit;
}

/** Half the handle limit, rounded up, from now, and no later than the calendar reaches (rules.md §24, §124). */
function latestOf(work: CaseWork, order: SupervisionOrder): Instant {
  const { now, calendar } = work.ctx;
  const half = dueOf(now, halfDuration(limitUnder(work, order)), calendar);
  return Math.max(half.dueAt ?? calendar.coveredUntil, now + TO_NAME_IT_MS);
}

function isSpent(work: CaseWork, order: SupervisionOrder): boolean {
  const { case: c } = work;
  if (order.taskId) return work.task(order.taskId).committed;
  const stageOrders = ladderOf(c, null, order.clockId).map(({ id }) => id);
  return c.clocks.some((k) => k.kind === 'COMMITMENT' && stageOrders.includes(k.orderId!));
}
