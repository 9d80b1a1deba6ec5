import { requestLimit } from '@zhuoluo/regulation/rules';
import type { CaseWork } from '../case/case-work.ts';
import { paused, startClock } from '../case/clocks.ts';
import { clockOn, leadOf, officeOf } from '../case/parts.ts';
import type { Task } from '../case/task.ts';
import { UNSET_OF_REQUEST, type CaseRequest } from './case-request.ts';
import { tellIfStranded } from './move-up.ts';
import { factsOf } from './end-request.ts';

export interface ReturnAsked {
  readonly basis: string;
  readonly proposedUnitId: string | null;
  readonly askedBy: string;
}

/** 退单: the task waits for its office, which has a limit of its own; the claim stands still meanwhile (rules.md §72, §69). */
export function askReturn(work: CaseWork, task: Task, { basis, proposedUnitId, askedBy }: ReturnAsked): void {
  const { case: c, ctx } = work;
  const deciderUnitId = officeOf(c, ctx.directory);
  const clock = startClock(work, {
    kind: 'DECIDE',
    unitId: deciderUnitId,
    limit: requestLimit(ctx.policy, 'RETURN', c.urgency),
  });
  const request: CaseRequest = {
    ...UNSET_OF_REQUEST,
    id: ctx.newId(),
    requestNo: `${c.caseNo}-R${String(c.requests.length + 1).padStart(2, '0')}`,
    caseId: c.id,
    version: 0,
    kind: 'RETURN',
    state: 'PENDING',
    taskId: task.id,
    unitId: task.unitId,
    askedAt: ctx.now,
    askedBy,
    draftedBy: task.requestDraftedBy,
    basis,
    proposedUnitId,
    deciderUnitId,
    clockId: clock.id,
  };
  const isLead = leadOf(c)?.id === task.id;
  const { dueAt } = clock;
  work.record(
    'request-asked',
    { ...factsOf(request), deciderUnitId, basis, proposedUnitId, dueAt },
    {
      // The office answers for the case now: what it leaves lying is not the unit's lateness.
      ...(isLead ? { case: { unitId: deciderUnitId, dueAt } } : {}),
      tasks: [
        {
          id: task.id,
          state: 'RETURN_REQUESTED',
          claimDueAt: null,
          dueAt: null,
          requestDraft: null,
          requestDraftedBy: null,
        },
      ],
      clocks: [paused(work, clockOn(c, 'CLAIM', task.id)!), clock],
      requests: [request],
    },
  );
  tellIfStranded(work, request);
}
