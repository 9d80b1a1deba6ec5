import { HOUR, type Instant } from '@zhuoluo/kernel';
import { isOfRequest, type Ladder } from '../escalation/ladder-of.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { Case } from './case.ts';
import type { Clock } from './clock.ts';
import { DEEMING_KINDS, isAmong } from './states.ts';

/** What time does to a case, in the order in which it is done when several fall on one instant. */
const MILESTONE_KINDS = [
  'deem', // 视同签收, 视同受理, on-site expiry, the route dispatches, what was suspended goes on
  'warn',
  'draw', // a missed limit draws its order
  'expire', // an order's own limit has passed
  'delegate',
  'alert-signer',
  'move-judgement',
  'remind-judge',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export interface Milestone {
  readonly at: Instant;
  readonly kind: MilestoneKind;
  /** The clock or order concerned. */
  readonly id: string;
}

/**
 * Everything that time alone will do, earliest first. A warning or reminder is left out once what it warns of is due as well.
 * Found together after an outage, the later one is done and the earlier one is not told.
 */
export function milestonesOf(c: Case, now: Instant): Milestone[] {
  const all: Milestone[] = [];
  const add = (at: Instant | null, kind: MilestoneKind, id: string) => {
    if (at !== null) all.push({ at, kind, id });
  };
  for (const clock of c.clocks) if (isPressing(c, clock)) addClock(clock, now, add);
  for (const order of c.orders) if (isPressing(c, order)) addOrder(order, now, add);
  return all.sort((a, b) => a.at - b.at || MILESTONE_KINDS.indexOf(a.kind) - MILESTONE_KINDS.indexOf(b.kind));
}

/** In a case that has ended, what is still asked about it alone goes on (rules.md §69). */
function isPressing({ endedAt }: Case, { ladder }: { readonly ladder: Ladder }): boolean {
  return endedAt === null || isOfRequest(ladder);
}

type Add = (at: Instant | null, kind: MilestoneKind, id: string) => void;

function addClock(clock: Clock, now: Instant, add: Add): void {
  const running = clock.state === 'RUNNING';
  const deems = running && isAmong(DEEMING_KINDS, clock.kind) && clock.missedAt === null;
  if (running && isAhead(clock.dueAt, now)) add(clock.warnAt, 'warn', clock.id);
  if (deems) add(clock.dueAt, 'deem', clock.id);
  else add(clock.drawAt, 'draw', clock.id);
}

function addOrder(order: SupervisionOrder, now: Instant, add: Add): void {
  if (order.state === 'PENDING_SIGN') {
    if (isAhead(order.delegateAt, now)) add(order.alertAt, 'alert-signer', order.id);
    add(order.delegateAt, 'delegate', order.id);
  }
  if (order.state === 'ISSUED') add(order.expireAt, 'expire', order.id);
  if (order.state === 'ANSWERED') {
    if (isAhead(order.judgeMoveAt, now)) add(order.judgeRemindAt, 'remind-judge', order.id);
    add(order.judgeMoveAt, 'move-judgement', order.id);
  }
}

function isAhead(at: Instant | null, now: Instant): boolean {
  return at === null || now < at;
}

/** Limits that wait for the calendar of a year to be loaded (rules.md §24). */
export function uncomputed(c: Case): readonly (Clock | SupervisionOrder)[] {
  return [
    ...c.clocks.filter((k) => k.state === 'RUNNING' && k.recheckAt !== null),
    ...c.orders.filter((o) => o.state === 'ISSUED' && o.recheckAt !== null),
  ];
}

/** When time alone next changes something. Null only when nothing runs: the case has ended, and nothing is asked about it. */
export function nextMilestoneAt(c: Case, now: Instant): Instant | null {
  const next = milestonesOf(c, now)[0]?.at ?? null;
  const recheck = uncomputed(c).map((x) => (x.recheckAt! > now ? x.recheckAt! : now + HOUR));
  return recheck.length === 0 ? next : Math.min(next ?? Number.POSITIVE_INFINITY, ...recheck);
}
