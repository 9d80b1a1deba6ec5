import type { CaseWork } from '../case/case-work.ts';
import { paused } from '../case/clocks.ts';
import { clockOn, leadOf, officeOf } from '../case/parts.ts';
import type { EvidenceFile } from '../case/evidence-file.ts';
import type { Task } from '../case/task.ts';
import { factsOf } from './end-request.ts';
import { tellIfStranded } from './move-up.ts';
import { openRequest } from './open-request.ts';

export interface ReturnAsked {
  readonly basis: string;
  readonly proposedUnitId: string | null;
  readonly files: readonly EvidenceFile[] | null;
  readonly askedBy: string;
}

/** 退单: the task waits for its office, which has a limit of its own; the claim stands still meanwhile (rules.md §72, §69). */
export function askReturn(work: CaseWork, task: Task, { basis, proposedUnitId, files, askedBy }: ReturnAsked): void {
  const { case: c, ctx } = work;
  const { id: taskId, unitId, requestDraftedBy: draftedBy } = task;
  const deciderUnitId = officeOf(c, ctx.directory);
  const { request, clock } = openRequest(work, {
    ...{ kind: 'RETURN', taskId, unitId, askedBy, draftedBy, deciderUnitId },
    ...{ basis, proposedUnitId, files },
  });
  const isLead = leadOf(c)?.id === taskId;
  const { dueAt } = clock;
  work.record(
    'request-asked',
    { ...factsOf(request), deciderUnitId, basis, proposedUnitId, dueAt },
    {
      // The office answers for the case now: what it leaves lying is not the unit's lateness.
      ...(isLead ? { case: { unitId: deciderUnitId, dueAt } } : {}),
      tasks: [
        {
          id: taskId,
          state: 'RETURN_REQUESTED',
          claimDueAt: null,
          dueAt: null,
          requestDraft: null,
          requestDraftedBy: null,
        },
      ],
      clocks: [paused(work, clockOn(c, 'CLAIM', taskId)!), clock],
      requests: [request],
    },
  );
  tellIfStranded(work, request);
}
