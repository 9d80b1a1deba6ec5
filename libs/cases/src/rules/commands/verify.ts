import { refusal } from '@zhuoluo/kernel';
import { isOwnWork, reviewBy } from '../case/case-duties.ts';
import type { DecideRatingDispute, VerifyRating } from '../case/command.ts';
import { leadOf } from '../case/parts.ts';
import { rework } from '../case/rework.ts';
import { confirmDispute, denyDispute, disputeRating, wordsOfRating } from '../request/rating-dispute.ts';
import { pendingDispute } from '../request/requests-of.ts';
import { isOfKind, mustDecide } from './decide-request.ts';
import { first, inState, mustBeOther, mustHaveDuty, officeInCharge, requestInState } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 核实: the office weighs a bad rating; who handled the case does not, and a leader does of the office's own work (rules.md §140, §14). */
export const verifyRating: CommandRule<VerifyRating> = {
  permit(c, by, ctx) {
    const office = officeInCharge(c, ctx);
    const decision = reviewBy(c, office, isOwnWork(c, office, ctx.directory), ctx.directory);
    return first(
      mustHaveDuty('verify', by, decision, ctx),
      inState(c, 'VERIFYING'),
      pendingDispute(c) ? refusal('request-pending') : null,
      mustBeOther(by, decision, ctx),
    );
  },
  check: (_work, { reasonable, explanation }) => (reasonable || explanation ? null : refusal('explanation-required')),
  run(work, { by, reasonable, explanation }) {
    if (!reasonable) return disputeRating(work, { explanation: explanation!, askedBy: by.personId });
    const finding = explanation ? { finding: explanation } : {};
    rework(work, leadOf(work.case)!, { by: 'ENTERPRISE', reason: wordsOfRating(work.case), ...finding });
  },
};

/** 评价争议的决定: the case is closed next, or done once more, with a reason (rules.md §140). */
export const decideRatingDispute: CommandRule<DecideRatingDispute> = {
  permit: (c, by, ctx, { request }) =>
    first(isOfKind(request, 'RATING_DISPUTE'), mustDecide(c, by, ctx, request), requestInState(request, 'PENDING')),
  check: (_work, { approve, reason }) => (approve || reason ? null : refusal('reason-required')),
  run(work, { by, approve, reason }, { request }) {
    if (approve) confirmDispute(work, request, by.personId, reason ?? null);
    else denyDispute(work, request, by.personId, reason!);
  },
};
