import type { Case } from '../case/case.ts';
import type { Clock } from '../case/clock.ts';
import { proposeListing, proposeToLeader, raise, raiseOnce } from '../case/escalate.ts';
import type { CaseWork } from '../case/case-work.ts';
import {
  draftsAfter,
  isLadderAlive,
  isWorkable,
  leadOf,
  openOrders,
  ordersOn,
  promiseOn,
  stageUnder,
  taskUnder,
} from '../case/parts.ts';
import { moveStageUp } from '../case/stage.ts';
import { endsProgress, resume } from '../case/suspension.ts';
import { lapseDeferring } from '../request/ask-extension.ts';
import { moveRequestUp } from '../request/move-up.ts';
import { requestUnder } from '../request/requests-of.ts';
import { draftOrder, type DirectCause, type Draw } from '../supervision-order/draft.ts';
import { isLiveOrder, type DirectReason, type SupervisionOrder } from '../supervision-order/supervision-order.ts';
import { COLOURS, type Colour } from '@zhuoluo/kernel';
import { colourFrom, firstColour, mildestLast, nextColour } from '@zhuoluo/regulation/rules';
import { latenessAt, longestLateness, nextOpening, stopped } from '../case/clocks.ts';
import { isAmong, RAISING_KINDS, VOID_ORDER } from '../case/states.ts';

/**
 * A limit is missed: its lateness is recorded and, where the ladder has nothing open, an order is drawn (rules.md §98, §97). A lead
 * charged with a matter that was dispatched before loses it, even if an order is open already (rules.md §84).
 */
export function missLimit(work: CaseWork, clock: Clock): void {
  const { case: before, ctx } = work;
  const lateSeconds = longestLateness(clock.lateSeconds, latenessAt(work, clock, ctx.now));
  const missed = { id: clock.id, missedAt: clock.dueAt, lateSeconds, warnAt: null };
  const facts = { kind: clock.kind, unitId: clock.unitId, dueAt: clock.dueAt };
  const task = taskUnder(before, clock.ladder);
  const overtaken = overtakenBy(work, clock);
  const quiet = task?.leftBehind === true || (overtaken === undefined && isLadderRunning(before, clock));
  const opening = quiet ? null : nextOpening(ctx, clock.limit);
  if (opening !== null) {
    const waits = { ...missed, drawAt: opening };
    return work.record('limit-missed', { ...facts, drawsAgainAt: opening }, { clocks: [waits] });
  }
  const drawn = { ...missed, drawAt: null };
  if (quiet) work.record('limit-missed', facts, { clocks: [drawn] });
  else if (clock.kind === 'COMMITMENT') breakPromise(work, clock, drawn);
  else if (overtaken) overtake(work, clock, overtaken, drawn);
  else drawOnClock(work, clock, reasonOf(before, clock), drawn, harshness(work, clock));
  const isLead = clock.kind === 'HANDLE' && task !== undefined && task === leadOf(before);
  if (isLead && before.dispatches >= 2) raiseOnce(work, before, 'E2');
}

/** A leader’s date draws yellow at once; what is still not done after that order has ended draws as any limit (rules.md §92, §124). */
function reasonOf({ orders }: Case, { id, kind }: Clock): SupervisionOrder['reason'] {
  const isDrawn = orders.some((o) => o.clockId === id && !isAmong(VOID_ORDER, o.state));
  return kind === 'INSTRUCTION' && !isDrawn ? 'INSTRUCTION_MISSED' : 'LIMIT_MISSED';
}

function harshness({ ctx }: CaseWork, { kind }: Clock): Colour | null {
  return kind === 'INSTRUCTION' ? colourFrom(ctx.policy, 'YELLOW') : null;
}

/** The issued blue order that stands in the way of the yellow one which a missed instruction draws (rules.md §92). */
function overtakenBy({ case: c, ctx }: CaseWork, { kind, ladder }: Clock): SupervisionOrder | undefined {
  // One stride draws one order: what it has just drawn itself stands (rules.md §26).
  const [only, ...others] = openOrders(c, ladder);
  if (only?.draftedAt === ctx.now) return undefined;
  const isMilder = kind === 'INSTRUCTION' && only?.state === 'ISSUED' && only.colour === 'BLUE' && others.length === 0;
  return isMilder ? only : undefined;
}

function overtake(work: CaseWork, clock: Clock, blue: SupervisionOrder, missed: NonNullable<Draw['clock']>): void {
  const { kind, unitId, dueAt } = clock;
  const waits = { id: blue.id, expireAt: null, recheckAt: null };
  work.record('limit-missed', { kind, unitId, dueAt }, { clocks: [missed], orders: [waits] });
  const colour = nextColour(work.ctx.policy, blue.colour);
  issueOrDraft(work, { on: clock, reason: 'INSTRUCTION_MISSED', colour, supersedes: blue, repeat: 0 });
}

/** A date promised when an answer was accepted has passed: that clock has ended, the ladder goes on (rules.md §103). */
function breakPromise(work: CaseWork, clock: Clock, missed: NonNullable<Draw['clock']>): void {
  work.record(
    'limit-missed',
    { kind: clock.kind, unitId: clock.unitId, dueAt: clock.dueAt, orderId: clock.orderId },
    { clocks: [{ ...missed, state: 'STOPPED', stoppedAt: work.ctx.now }] },
  );
  goOn(
    work,
    work.case.orders.find((o) => o.id === clock.orderId)!,
    'COMMITMENT_MISSED',
  );
}

/** An order open, or a promised date running: the ladder goes on from there and no second one starts (rules.md §97, §124). */
function isLadderRunning(c: Case, { kind, ladder }: Clock): boolean {
  const isPromised = kind !== 'COMMITMENT' && promiseOn(c, ladder) !== undefined;
  return isPromised || openOrders(c, ladder).length > 0;
}

/** Draws on a clock: the first colour, or the one after the last already drawn on it (never the first again, rules.md §103). */
export function drawOnClock(
  work: CaseWork,
  clock: Clock,
  reason: SupervisionOrder['reason'],
  clockPatch?: Draw['clock'],
  harsher: Colour | null = null,
): void {
  const earlier = ordersOn(work.case, clock.ladder).filter(
    (o) => o.clockId === clock.id && !isAmong(VOID_ORDER, o.state),
  );
  const last = earlier.at(-1);
  const { policy } = work.ctx;
  const next = last ? nextColour(policy, last.colour) : firstColour(policy, work.case.urgency);
  const harshest = harsher !== null && COLOURS.indexOf(harsher) > COLOURS.indexOf(next) ? harsher : next;
  const colour = clock.kind === 'PROGRESS' && harshest === 'RED' ? mildestLast(policy) : harshest;
  issueOrDraft(work, { on: clock, reason, colour, supersedes: null, repeat: 0, clock: clockPatch });
}

/** Draws the next colour on the ladder an order stands on, superseding it (rules.md §102, §97). */
export function drawNext(work: CaseWork, order: SupervisionOrder, reason: SupervisionOrder['reason']): void {
  const repeat = order.colour === 'RED' ? order.repeat + 1 : 0;
  issueOrDraft(work, {
    on: work.case.clocks.find((k) => k.id === order.clockId)!,
    reason,
    colour: nextColour(work.ctx.policy, order.colour),
    supersedes: order,
    repeat,
  });
}

/** 直接出单: takes the place of what is open. An unsigned draft lapses, a promised date binds no more, and the ladder goes on from here (rules.md §105). */
export function drawDirectly(
  work: CaseWork,
  on: Clock,
  { colour, reason, ...direct }: DirectCause & { readonly colour: Colour; readonly reason: DirectReason },
): void {
  const open = openOrders(work.case, on.ladder);
  const promised = promiseOn(work.case, on.ladder);
  issueOrDraft(work, {
    ...{ on, reason, colour, direct, repeat: 0 },
    supersedes: open.find(isLiveOrder) ?? null,
    lapses: open.filter(({ state }) => state === 'PENDING_SIGN'),
    clock: promised && stopped(work, promised),
  });
}

function issueOrDraft(work: CaseWork, draw: Draw): void {
  const issued = draftOrder(work, draw);
  if (issued) followIssue(work, issued);
}

/** What a red order sets in motion: the case rises, or the stage or decision moves to the office above (rules.md §83, §106, §69). */
export function followIssue(work: CaseWork, order: SupervisionOrder): void {
  if (order.taskId !== null)
    lapseDeferring(work, order.taskId, 'ORDER_ISSUED', order.colour === 'BLUE' ? ['SUSPENSION'] : undefined);
  if (order.colour !== 'RED') return;
  const atOnce = work.ctx.policy.escalateOn === 'RED_ISSUED' || work.case.level === 'CITY';
  if (atOnce) climb(work, order);
}

function climb(work: CaseWork, order: SupervisionOrder): void {
  const { case: c } = work;
  const task = taskUnder(c, order.ladder);
  if (task && task === leadOf(c) && isWorkable(task)) raise(work, 'E1');
  const request = requestUnder(c, order.ladder);
  if (request?.state === 'PENDING') return moveRequestUp(work, request);
  const stage = stageUnder(c, order.ladder);
  if (stage?.state !== 'RUNNING') return;
  if (isAmong(RAISING_KINDS, stage.kind)) raise(work, 'E1');
  else if (!moveStageUp(work, stage)) proposeToLeader(work);
}

/** An order's own limit has passed without an answer (rules.md §102, §108, §87). */
export function expireOrder(work: CaseWork, order: SupervisionOrder): void {
  const { id, colour, unitId, rectifyDueAt } = order;
  const opening = nextOpening(work.ctx, order.rectifyLimit!);
  if (opening !== null) {
    const facts = { orderId: id, kind: order.clockKind, unitId, dueAt: rectifyDueAt, drawsAgainAt: opening };
    return work.record('limit-missed', facts, { orders: [{ id, expireAt: opening }] });
  }
  const owed = !isLadderAlive(work.case, order.ladder);
  const expired = { id, expireAt: null, rectifyMissedAt: order.rectifyMissedAt ?? rectifyDueAt };
  work.record('order-expired', { orderId: id, colour, unitId, dueAt: rectifyDueAt, owed }, { orders: [expired] });
  // A harsher one, ordered directly, waits for its signature: it is what follows.
  if (draftsAfter(work.case, order).length > 0) return;
  if (!owed) return goOn(work, { ...order, ...expired }, 'RECTIFY_MISSED');
  if (colour === 'RED' && work.case.endedAt === null) proposeListing(work);
}

/** What follows an order that bore no fruit: the next colour, and after red the next level or a further red (rules.md §83, §108, §107). */
function goOn(work: CaseWork, order: SupervisionOrder, reason: SupervisionOrder['reason']): void {
  if (isCoRed(work, order)) return proposeListing(work);
  if (endsProgress(work, order)) return resume(work, taskUnder(work.case, order.ladder)!, 'NO_PROGRESS');
  if (order.colour === 'RED' && work.case.level !== 'CITY' && work.ctx.policy.escalateOn === 'RED_EXPIRED') {
    climb(work, order);
    if (!isLadderAlive(work.case, order.ladder)) return;
  }
  drawNext(work, order, reason);
}

/** Only a lead's red climbs and repeats; a co-unit's is reminded and proposed for listing (rules.md §107). */
function isCoRed(work: CaseWork, order: SupervisionOrder): boolean {
  const task = taskUnder(work.case, order.ladder);
  return order.colour === 'RED' && task !== undefined && task !== leadOf(work.case);
}
