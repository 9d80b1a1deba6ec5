import type { Actor } from '@zhuoluo/kernel';
import { iso, personRef, unitRef } from '@zhuoluo/directory/http';
import { allowedRequestActions } from '../../rules/case/decide.ts';
import type { Case } from '../../rules/case/case.ts';
import type { CaseRequest } from '../../rules/request/case-request.ts';
import { isSecondReturn } from '../../rules/request/requests-of.ts';
import type { CaseRequestAnswer } from './case-request.answer.ts';
import { dueReasonOf, remainingOfLimit, seesInternals, type Viewing } from './present.ts';

/** Whether somebody reads requests of a kind at all: an enterprise objections, and nothing between offices (rules.md §19). */
export function readsRequest(actor: Actor, { kind }: Pick<CaseRequest, 'kind'>): boolean {
  return seesInternals(actor) || kind === 'OBJECTION';
}

/** A request as those read it who may see it. */
export function presentRequest(c: Case, request: CaseRequest, { actor, acting, ctx }: Viewing): CaseRequestAnswer {
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
    unit: request.unitId === null ? null : unitRef(ctx, request.unitId),
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
    decidedBy: seesInternals(actor) ? personRef(ctx, request.decidedBy) : null,
    decision: request.decision,
    assignedUnit: request.assignedUnitId === null ? null : unitRef(ctx, request.assignedUnitId),
    endedAt: iso(request.endedAt),
    approvable: !isSecondReturn(c, request),
    allowedActions: allowedRequestActions(c, request, acting, ctx),
  };
}
