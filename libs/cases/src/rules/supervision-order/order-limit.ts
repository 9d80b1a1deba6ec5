import { drawAtOf, dueOf, resume, type Due, type Duration, type Instant, type MovedLimit } from '@zhuoluo/kernel';
import type { CaseWork } from '../case/case-work.ts';
import { remainingSeconds } from '../case/view.ts';
import { isOfTask } from '../escalation/ladder-of.ts';
import { repeatLimit } from '../escalation/repeat.ts';
import type { SupervisionOrder } from './supervision-order.ts';

type LimitFields = Pick<
  SupervisionOrder,
  'calendarVersion' | 'rectifyDueAt' | 'expireAt' | 'recheckAt' | 'remainingSeconds'
>;

/** The limit an order sets, running from its issue (rules.md §120). */
export function limitFromIssue(work: CaseWork, order: SupervisionOrder, rectify: Duration): LimitFields {
  const { now, calendar } = work.ctx;
  return limitFields(work, { ...order, issuedAt: now, rectifyLimit: rectify }, dueOf(now, rectify, calendar));
}

/** An answer did not end it: the limit goes on with what was left of it, or with `atLeast` if that is longer (rules.md §122, §125). */
export function limitResumed(work: CaseWork, order: SupervisionOrder, atLeast?: Duration): LimitFields {
  const { now, calendar } = work.ctx;
  const left = Math.max(0, order.remainingSeconds ?? 0);
  return limitFields(work, order, resume(now, left, order.rectifyLimit!, calendar, atLeast));
}

/** The limit of an order that waited for a calendar year, once it is loaded; null where it still waits (rules.md §24). */
export function limitComputed(work: CaseWork, order: SupervisionOrder, from: Instant): LimitFields | null {
  const { calendar } = work.ctx;
  const limit = order.rectifyLimit!;
  const due =
    order.rectifyDueAt === null
      ? dueSince(work, { from, startedAt: order.issuedAt!, left: order.remainingSeconds ?? 0, limit })
      : { dueAt: order.rectifyDueAt, drawAt: drawAtOf(order.rectifyDueAt, limit, calendar) };
  const fields = limitFields(work, order, due);
  return fields.recheckAt === null ? fields : null;
}

/** The limit of an issued order whose calendar has changed: its paper stays, so that it only ever ends later (rules.md §23). */
export function limitMoved(work: CaseWork, order: SupervisionOrder, { due, calendarVersion }: MovedLimit): LimitFields {
  return { ...limitFields(work, order, due), calendarVersion };
}

/** A limit with a part past the calendar. */
export interface UncountedRest {
  readonly from: Instant;
  readonly startedAt: Instant;
  readonly left: number;
  readonly limit: Duration;
}

/** When such a limit ends now that the year is known; one begun past the old end is counted afresh, its first day left out. */
export function dueSince(work: CaseWork, { from, startedAt, left, limit }: UncountedRest): Due {
  const { calendar } = work.ctx;
  return from === startedAt ? dueOf(startedAt, limit, calendar) : resume(from, left, limit, calendar);
}

/** What is left of it now; an answer has stopped it, so the office's silence costs nothing (rules.md §121). */
export function secondsLeft(work: CaseWork, order: SupervisionOrder): number | null {
  if (order.state === 'ANSWERED') return order.remainingSeconds;
  const { now, calendar } = work.ctx;
  return remainingSeconds({ ...order, dueAt: order.rectifyDueAt, limit: order.rectifyLimit! }, now, calendar);
}

function limitFields(work: CaseWork, order: SupervisionOrder, due: Due): LimitFields {
  const { policy, calendar } = work.ctx;
  const calendarVersion = calendar.version;
  if (due.dueAt === null) {
    const { recheckAt, remainingSeconds } = due;
    return { calendarVersion, rectifyDueAt: null, expireAt: null, recheckAt, remainingSeconds };
  }
  const own = {
    calendarVersion,
    rectifyDueAt: due.dueAt,
    expireAt: due.drawAt,
    recheckAt: null,
    remainingSeconds: null,
  };
  if (!isRepeated(work, order)) return own;
  const repeat = dueOf(order.issuedAt!, repeatLimit(policy, order.rectifyLimit!, order.repeat), calendar);
  if (repeat.dueAt === null) return { ...own, expireAt: null, recheckAt: repeat.recheckAt };
  return { ...own, expireAt: Math.max(due.drawAt, repeat.drawAt) };
}

/** A red with nowhere higher to go is repeated, ever more slowly, for as long as no one acts (rules.md §108). */
function isRepeated(work: CaseWork, order: SupervisionOrder): boolean {
  if (order.colour !== 'RED') return false;
  return isOfTask(order.ladder) ? work.case.level === 'CITY' : work.ctx.directory.current(order.unitId).tier === 'CITY';
}
