import { localDateOf, type Actor, refusal, type Refusal } from '@zhuoluo/kernel';
import { isOpenOrder } from '../supervision-order/supervision-order.ts';
import type { Case } from '../case/case.ts';
import type { CaseWork } from '../case/case-work.ts';
import { endClocks, stopped } from '../case/clocks.ts';
import type { Change } from '../case/event.ts';
import type { CloseCase, FollowUpCase, ReviewCase } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { cancelled } from '../case/end-open-work.ts';
import { escalate } from '../case/escalate.ts';
import { countingAsIn } from '../case/as-one.ts';
import { acceptBy, closeBy, coSignBy, type Deciding, isOwnWork, reviewBy } from '../case/case-duties.ts';
import { isActive, leadOf, officeOf, openOrders } from '../case/parts.ts';
import { rework } from '../case/rework.ts';
import { ladderOf } from '../escalation/ladder-of.ts';
import { lapsePending } from '../request/end-request.ts';
import { struckOff } from '../supervision-order/end-order.ts';
import { enterStage, leaveStage, readyToClose } from '../case/stage.ts';
import { first, inState, isOwnLiaison, mustBeOther, mustHaveDuty, officeInCharge, speaksFor } from './guards.ts';
import { mustHave } from '../rights.ts';
import type { CommandRule } from './rule.ts';

/** 差评 ends here: 1 and 2 of 5 are verified by the office (rules.md §138, §140). */
export const SATISFIED_FROM = 3;

/** 审核: the dispatching office checks the result; its own work is reviewed by its leader (rules.md §130, §14). */
export const reviewCase: CommandRule<ReviewCase> = {
  permit(c, by, ctx) {
    const [reviewing, accepting] = reviewOf(c, ctx);
    const isReviewer = mustHaveDuty('review', by, reviewing, ctx);
    return first(
      isReviewer && mustHaveDuty('review', by, accepting, ctx) && isReviewer,
      inState(c, 'REVIEWING'),
      mustBeOther(by, reviewing, ctx),
    );
  },
  check({ case: c, ctx }, { by, accept, reason }) {
    if (!accept) return reason ? null : refusal('reason-required');
    const [, accepting] = reviewOf(c, ctx);
    return c.outcome === 'C' && mustHaveDuty('review', by, accepting, ctx) ? refusal('leader-required') : null;
  },
  run(work, { accept, reason, by }) {
    const lead = leadOf(work.case)!;
    if (!accept) return rework(work, lead, { by: 'REVIEW', reason: reason! });
    lapsePending(work, 'DONE');
    const { case: c, ctx } = work;
    const left = leaveStage(work);
    const next = enterStage(work, 'FOLLOW_UP', officeOf(c, ctx.directory));
    const co = c.tasks.filter((t) => t.role === 'CO' && isActive(t));
    const drafts = co.flatMap((t) => openOrders(c, ladderOf('task', t.id)).filter((o) => o.state === 'PENDING_SIGN'));
    work.record(
      'task-done',
      { taskId: lead.id, unitId: lead.unitId, cancelled: co.map((t) => t.unitId) },
      {
        case: { ...next.fields, reviewerId: by.personId, missedCalls: [] },
        tasks: [{ id: lead.id, state: 'DONE', endedAt: ctx.now }, ...co.map((t) => cancelled(work, t))],
        clocks: [...left.clocks, ...co.flatMap((t) => endClocks(work, ladderOf('task', t.id))), next.clock],
        orders: [
          ...left.orders,
          ...struckOff(work, openOrders(c, ladderOf('task', lead.id))),
          ...struckOff(work, drafts),
        ],
      },
    );
  },
};

/** Who reviews, and who may accept. */
function reviewOf(c: Case, ctx: Context): readonly [Deciding, Deciding] {
  const office = officeInCharge(c, ctx);
  const isOwn = isOwnWork(c, office, ctx.directory);
  return [reviewBy(c, office, isOwn, ctx.directory), acceptBy(c, office, isOwn, ctx.directory)];
}

/** 回访: the enterprise is asked by anyone but the handlers; its word decides (rules.md §137, §14). */
export const followUpCase: CommandRule<FollowUpCase> = {
  permit: (c, by, ctx) =>
    first(
      mayCall(c, by, ctx),
      inState(c, 'FOLLOW_UP'),
      mustBeOther(by, { excluded: c.handlerIds, asOne: c.asOne }, ctx),
    ),
  check: ({ case: c }, { by, reached, rating }) =>
    (reached ? rating === undefined : speaksFor(by, c)) ? refusal('rating-required') : null,
  run(work, { reached, rating, comment }) {
    if (!reached) return unreached(work, comment);
    const rated = rating!;
    const lead = leadOf(work.case);
    const answered = lead?.state === 'DONE' ? lead : undefined;
    const said = { rating: rated, ratingComment: comment ?? null, ratingOverruledAt: null };
    const toVerify = rated < SATISFIED_FROM && answered ? entersVerification(work) : undefined;
    work.record(
      'follow-up-recorded',
      { reached, rating: rated, comment: comment ?? null },
      {
        ...toVerify,
        case: { ...toVerify?.case, ...said },
        tasks: answered ? [{ id: answered.id, rating: rated }] : [],
      },
    );
    if (rated >= SATISFIED_FROM) readyToClose(work);
    else if (!answered) escalate(work, 'DISSATISFIED', false, comment);
  },
};

/** The office asks itself whether a bad word of a unit's result is reasonable (rules.md §140). */
function entersVerification(work: CaseWork): Pick<Required<Change>, 'case' | 'clocks' | 'orders'> {
  const left = leaveStage(work);
  const next = enterStage(work, 'VERIFY', officeOf(work.case, work.ctx.directory));
  return { case: next.fields, clocks: [...left.clocks, next.clock], orders: left.orders };
}

function mayCall(c: Case, by: Actor, ctx: Context): Refusal | null {
  const OFFICE = officeInCharge(c, ctx);
  const SUPERVISION = ctx.directory.supervisionAt(OFFICE);
  const SERVED = isOwnLiaison(by, ctx) && c.solvedOnSiteBy === null;
  return mustHave('follow-up', by, { OFFICE, SUPERVISION, SERVED, PARTY: speaksFor(by, c) });
}

/** Calls in vain on three working days: the case goes on as 未联系上; the follow-up limit runs meanwhile (rules.md §139). */
function unreached(work: CaseWork, comment: string | undefined): void {
  const { case: c, ctx } = work;
  const today = localDateOf(ctx.now);
  const counted = ctx.calendar.isWorkingDay(today) ? [today] : [];
  const missedCalls = [...new Set([...c.missedCalls, ...counted])];
  work.record(
    'follow-up-recorded',
    { reached: false, days: missedCalls.length, comment: comment ?? null },
    { case: { missedCalls } },
  );
  if (missedCalls.length >= ctx.policy.followUpCalls) readyToClose(work, c.outcome === 'C' ? undefined : 'UNREACHED');
}

/**
 * 销号: by the deciding office; a red or a CITY case needs the supervision office's hand as well (rules.md §141, §142, §14).
 * What a county government's own office closes needs that of the city.
 */
export const closeCase: CommandRule<CloseCase> = {
  permit(c, by, ctx) {
    const state = inState(c, 'CLOSING');
    const office = officeInCharge(c, ctx);
    const isProposed = c.closeProposedBy !== null;
    const decision = isProposed ? coSignBy(c, office, ctx.directory) : closeBy(c, office, ctx.directory);
    const one = countingAsIn(c, by.personId, ctx.directory);
    const self = isProposed && one.includes(c.closeProposedBy) ? refusal('co-signature-by-same-person') : null;
    return first(self, mustHaveDuty('close', by, decision, ctx), state, mustBeOther(by, decision, ctx));
  },
  run(work, { by, summary }) {
    const { case: c } = work;
    if (c.closeProposedBy === null && needsCoSignature(c)) {
      return work.record(
        'close-proposed',
        { summary },
        { case: { closeProposedBy: by.personId, closeSummary: summary } },
      );
    }
    close(work, summary);
  },
};

export function needsCoSignature(c: Case): boolean {
  return c.level === 'CITY' || c.orders.some((o) => o.colour === 'RED' && o.issuedAt !== null && o.state !== 'REVOKED');
}

function close(work: CaseWork, summary: string): void {
  const { case: c, ctx } = work;
  work.record(
    'case-closed',
    { summary },
    {
      case: { state: 'CLOSED', endedAt: ctx.now, closeSummary: summary, dueAt: null },
      clocks: c.clocks.filter((k) => k.state !== 'STOPPED').map((k) => stopped(work, k)),
      orders: struckOff(work, c.orders.filter(isOpenOrder)),
    },
  );
}
