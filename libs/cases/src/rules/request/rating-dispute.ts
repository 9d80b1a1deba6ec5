import type { Case } from '../case/case.ts';
import type { CaseWork } from '../case/case-work.ts';
import { endClocks, paused } from '../case/clocks.ts';
import { clockOn, leadOf, openOrders, stageClock } from '../case/parts.ts';
import { rework } from '../case/rework.ts';
import { readyToClose } from '../case/stage.ts';
import { struckOff } from '../supervision-order/end-order.ts';
import type { CaseRequest } from './case-request.ts';
import { endingOf, factsOf } from './end-request.ts';
import { tellIfStranded } from './move-up.ts';
import { openRequest } from './open-request.ts';

/** Why a unit has a result to do once more: in the enterprise's words, if it gave any. */
export function wordsOfRating({ rating, ratingComment }: Case): string {
  return ratingComment ?? `rating ${rating}`;
}

/** 评价争议: the office has verified the rating in time or late; the supervision office confirms that it is not reasonable, or denies it (rules.md §140). */
export function disputeRating(
  work: CaseWork,
  { explanation, askedBy }: { readonly explanation: string; readonly askedBy: string },
): void {
  const { case: c, ctx } = work;
  const verification = stageClock(c)!;
  const { ladder, unitId } = verification;
  const deciderUnitId = ctx.directory.supervisionAt(unitId);
  const { request, clock } = openRequest(work, {
    ...{ kind: 'RATING_DISPUTE', taskId: null, unitId, askedBy, draftedBy: null },
    ...{ deciderUnitId, reason: explanation },
  });
  const { dueAt } = clock;
  const others = endClocks(work, ladder).filter(({ id }) => id !== verification.id);
  work.record(
    'request-asked',
    { ...factsOf(request), deciderUnitId, reason: explanation, dueAt },
    {
      // The supervision office answers for the case now: what it leaves lying is not the office's lateness.
      case: { unitId: deciderUnitId, dueAt },
      clocks: [...others, paused(work, verification), clock],
      orders: struckOff(work, openOrders(c, ladder)),
      requests: [request],
    },
  );
  tellIfStranded(work, request);
}

/** 评价不合理: it stays what the enterprise said, and counts against no unit; the case is closed next. */
export function confirmDispute(work: CaseWork, request: CaseRequest, decidedBy: string, decision: string | null): void {
  const { now } = work.ctx;
  const ending = endingOf(work, request, { state: 'APPROVED', decidedAt: now, decidedBy, decision });
  work.record(
    'request-approved',
    { ...factsOf(request), reason: decision },
    {
      case: { ratingOverruledAt: now },
      tasks: [{ id: leadOf(work.case)!.id, rating: null }],
      ...ending,
      clocks: [...ending.clocks, ...endVerification(work)],
    },
  );
  readyToClose(work);
}

/** 评价合理: the unit does it once more, as if the office had found so itself. */
export function denyDispute(work: CaseWork, request: CaseRequest, decidedBy: string, reason: string): void {
  const { now } = work.ctx;
  const ending = endingOf(work, request, { state: 'REFUSED', decidedAt: now, decidedBy, decision: reason });
  work.record(
    'request-refused',
    { ...factsOf(request), reason },
    { ...ending, clocks: [...ending.clocks, ...endVerification(work)] },
  );
  rework(work, leadOf(work.case)!, { by: 'ENTERPRISE', reason: wordsOfRating(work.case), finding: reason });
}

/** It has stood still while the dispute was decided. */
function endVerification(work: CaseWork) {
  return endClocks(work, clockOn(work.case, 'VERIFY')!.ladder);
}
