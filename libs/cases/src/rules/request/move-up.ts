import type { CaseWork } from '../case/case-work.ts';
import { endClocks, startClock } from '../case/clocks.ts';
import { leadOf } from '../case/parts.ts';
import type { CaseRequest } from './case-request.ts';
import { isDecidable, seatAbove } from './deciders.ts';
import { factsOf } from './end-request.ts';
import { ladderOfRequest } from './requests-of.ts';

/** RED on an office that does not decide: the one a tier up decides in its stead, and nothing else happens (rules.md §69). */
export function moveRequestUp(work: CaseWork, request: CaseRequest): void {
  const { case: c, ctx } = work;
  const seat = seatAbove(c, request, ctx.directory);
  if (seat === null) return tellStranded(work, request);
  const fromUnitId = request.deciderUnitId;
  const above = seat.deciderUnitId;
  const { limit } = c.clocks.find(({ id }) => id === request.clockId)!;
  const clock = startClock(work, { kind: 'DECIDE', unitId: above, limit });
  const isOther = seat.deciderRole !== request.deciderRole;
  const moved = {
    ...{ id: request.id, deciderUnitId: above, clockId: clock.id },
    ...(isOther && { deciderRole: seat.deciderRole }),
  };
  const { dueAt } = clock;
  work.record(
    'request-moved-up',
    { ...factsOf(request), fromUnitId, toUnitId: above, dueAt },
    {
      ...(holdsCase(work, request) ? { case: { unitId: above, dueAt } } : {}),
      clocks: [...endClocks(work, ladderOfRequest(request)), clock],
      requests: [moved],
    },
  );
  tellIfStranded(work, { ...request, ...moved });
}

/** Whether who decides answers for the case meanwhile. */
function holdsCase({ case: c }: CaseWork, { kind, taskId }: CaseRequest): boolean {
  return kind === 'RATING_DISPUTE' || (kind === 'RETURN' && leadOf(c)?.id === taskId);
}

/** No one may decide, up to the city's leaders: ADMIN is told, and the decision waits (rules.md §70). */
export function tellIfStranded(work: CaseWork, request: CaseRequest): void {
  if (!isDecidable(work.case, request, work.ctx.directory)) tellStranded(work, request);
}

function tellStranded(work: CaseWork, request: CaseRequest): void {
  work.record('request-stranded', { ...factsOf(request), deciderUnitId: request.deciderUnitId }, {});
}
