import { iso, personRef, unitRef } from '@zhuoluo/directory/http';
import { allowedRequestActions } from '../../rules/case/decide.ts';
import type { Case } from '../../rules/case/case.ts';
import type { CaseRequest } from '../../rules/request/case-request.ts';
import { isSecondReturn } from '../../rules/request/requests-of.ts';
import type { CaseRequestAnswer } from './case-request.answer.ts';
import { dueReasonOf, remainingOfLimit, type Viewing } from './present.ts';

/** A request as those read it who may see it. */
export function presentRequest(c: Case, request: CaseRequest, { acting, ctx }: Viewing): CaseRequestAnswer {
  const clock = c.clocks.find(({ id }) => id === request.clockId)!;
  const running = clock.state === 'RUNNING' ? clock : undefined;
  return {
    id: request.id,
    requestNo: request.requestNo,
    caseId: c.id,
    version: c.version,
    kind: request.kind,
    state: request.state,
    taskId: request.taskId,
    unit: unitRef(ctx, request.unitId),
    askedAt: iso(request.askedAt),
    askedBy: personRef(ctx, request.askedBy),
    draftedBy: personRef(ctx, request.draftedBy),
    basis: request.basis,
    appeal: request.appeal,
    toLevel: request.toLevel,
    reasonCode: request.reasonCode,
    reason: request.reason,
    until: iso(request.until),
    grantedUntil: iso(request.grantedUntil),
    files: request.files ?? [],
    deciderRole: request.deciderRole,
    proposedUnit: request.proposedUnitId === null ? null : unitRef(ctx, request.proposedUnitId),
    deciderUnit: unitRef(ctx, request.deciderUnitId),
    dueAt: iso(clock.dueAt),
    dueReason: dueReasonOf(clock.dueAt, running !== undefined),
    remaining: remainingOfLimit(ctx, running),
    decidedAt: iso(request.decidedAt),
    decidedBy: personRef(ctx, request.decidedBy),
    decision: request.decision,
    assignedUnit: request.assignedUnitId === null ? null : unitRef(ctx, request.assignedUnitId),
    endedAt: iso(request.endedAt),
    approvable: !isSecondReturn(c, request),
    allowedActions: allowedRequestActions(c, request, acting, ctx),
  };
}
