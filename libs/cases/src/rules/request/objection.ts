import type { CaseWork } from '../case/case-work.ts';
import { awaitDispatch } from '../case/dispatching.ts';
import type { CaseRequest } from './case-request.ts';
import { seatAbove } from './deciders.ts';
import { endingOf, factsOf } from './end-request.ts';
import { tellIfStranded } from './move-up.ts';
import { openRequest } from './open-request.ts';

interface ObjectionMade {
  /** The liaison's; null where the enterprise objects, or who filed the case for it. */
  readonly unitId: string | null;
  readonly askedBy: string;
  readonly reason: string;
}

/** 异议: the case stays ended meanwhile; one tier above the office that rejected it decides (rules.md §43). */
export function makeObjection(work: CaseWork, { unitId, askedBy, reason }: ObjectionMade): void {
  const { case: c, ctx } = work;
  const rejecting = { kind: 'OBJECTION', deciderUnitId: c.rejection!.unitId, deciderRole: null } as const;
  const { request, clock } = openRequest(work, {
    ...{ kind: 'OBJECTION', taskId: null, unitId, askedBy, draftedBy: null, reason },
    ...seatAbove(c, rejecting, ctx.directory)!,
  });
  const { deciderUnitId } = request;
  work.record(
    'request-asked',
    { ...factsOf(request), deciderUnitId, reason, dueAt: clock.dueAt },
    { clocks: [clock], requests: [request] },
  );
  tellIfStranded(work, request);
}

/** 撤销不予受理: the office that rejected it dispatches it now, to a department (rules.md §43). */
export function overturn(work: CaseWork, request: CaseRequest, decidedBy: string, decision: string | null): void {
  const { now, directory } = work.ctx;
  work.record(
    'request-approved',
    { ...factsOf(request), reason: decision },
    endingOf(work, request, { state: 'APPROVED', decidedAt: now, decidedBy, decision }),
  );
  const { fields, clock } = awaitDispatch(work, directory.current(work.case.rejection!.unitId).id);
  work.record(
    'case-awaits-dispatch',
    { unitId: fields.unitId },
    { case: { ...fields, level: 'DEPARTMENT', endedAt: null }, clocks: [clock] },
  );
}

/** 维持不予受理: that is final (rules.md §43). */
export function uphold(work: CaseWork, request: CaseRequest, decidedBy: string, reason: string): void {
  const { now } = work.ctx;
  work.record(
    'request-refused',
    { ...factsOf(request), reason },
    endingOf(work, request, { state: 'REFUSED', decidedAt: now, decidedBy, decision: reason }),
  );
}
