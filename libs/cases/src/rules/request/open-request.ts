import { requestLimit } from '@zhuoluo/regulation/rules';
import type { CaseWork } from '../case/case-work.ts';
import type { Clock } from '../case/clock.ts';
import { startClock } from '../case/clocks.ts';
import { UNSET_OF_REQUEST, type CaseRequest } from './case-request.ts';

/** What each kind says of a new request. */
export type Asked = Pick<CaseRequest, 'kind' | 'taskId' | 'unitId' | 'askedBy' | 'draftedBy' | 'deciderUnitId'> &
  Partial<
    Pick<
      CaseRequest,
      'basis' | 'proposedUnitId' | 'appeal' | 'toLevel' | 'reasonCode' | 'reason' | 'until' | 'files' | 'deciderRole'
    >
  >;

/** A request before its office, with the limit to decide it (rules.md §68, §69). */
export function openRequest(work: CaseWork, asked: Asked): { readonly request: CaseRequest; readonly clock: Clock } {
  const { case: c, ctx } = work;
  const { kind, deciderUnitId } = asked;
  const clock = startClock(work, {
    kind: 'DECIDE',
    unitId: deciderUnitId,
    limit: requestLimit(ctx.policy, kind, c.urgency),
  });
  const request: CaseRequest = {
    ...UNSET_OF_REQUEST,
    id: ctx.newId(),
    requestNo: `${c.caseNo}-R${String(c.requests.length + 1).padStart(2, '0')}`,
    caseId: c.id,
    version: 0,
    state: 'PENDING',
    askedAt: ctx.now,
    ...asked,
    clockId: clock.id,
  };
  return { request, clock };
}
