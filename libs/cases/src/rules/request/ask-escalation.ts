import type { Level } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { CaseWork } from '../case/case-work.ts';
import type { Context } from '../case/context.ts';
import { escalate } from '../case/escalate.ts';
import type { EvidenceFile } from '../case/evidence-file.ts';
import type { Task } from '../case/task.ts';
import { nextLevel } from '../escalation/next-level.ts';
import type { Appeal, CaseRequest } from './case-request.ts';
import { endingOf, factsOf, lapse } from './end-request.ts';
import { tellIfStranded } from './move-up.ts';
import { openRequest } from './open-request.ts';
import { isPending } from './requests-of.ts';

/** Who asks: the lead's unit about its task, or an office or a liaison about the case. */
export interface Asker {
  readonly unitId: string;
  readonly task: Task | null;
}

/** The office of the level asked for, which decides (rules.md §70). */
function officeAt(toLevel: Level, { tier, regionId, partyKind }: Case, { directory }: Context): string {
  return directory.dispatchOffice(toLevel === 'CITY' ? 'CITY' : tier, regionId, partyKind);
}

interface EscalationAsked {
  readonly appeal: Appeal;
  readonly files: readonly EvidenceFile[] | null;
  readonly askedBy: string;
}

/** 提请: the office of the next level weighs it; every limit goes on meanwhile (rules.md §89). */
export function askEscalation(
  work: CaseWork,
  { unitId, task }: Asker,
  { appeal, files, askedBy }: EscalationAsked,
): void {
  const { case: c, ctx } = work;
  const toLevel = nextLevel(c.level, c.tier)!;
  const draft = task?.requestDraft?.kind === 'ESCALATION' ? task : null;
  const deciderUnitId = officeAt(toLevel, c, ctx);
  const { request, clock } = openRequest(work, {
    ...{ kind: 'ESCALATION', taskId: task?.id ?? null, unitId, askedBy, draftedBy: draft?.requestDraftedBy ?? null },
    ...{ deciderUnitId, appeal, toLevel, files },
  });
  const { dueAt } = clock;
  work.record(
    'request-asked',
    { ...factsOf(request), deciderUnitId, appeal, toLevel, dueAt },
    {
      ...(draft ? { tasks: [{ id: draft.id, requestDraft: null, requestDraftedBy: null }] } : {}),
      clocks: [clock],
      requests: [request],
    },
  );
  tellIfStranded(work, request);
}

/** 同意提请: the case rises and is dispatched by its route; that alone makes no one late (rules.md §89). */
export function approveEscalation(
  work: CaseWork,
  request: CaseRequest,
  decidedBy: string,
  decision: string | null,
): void {
  const { now } = work.ctx;
  const toLevel = request.toLevel!;
  work.record(
    'request-approved',
    { ...factsOf(request), toLevel, reason: decision },
    endingOf(work, request, { state: 'APPROVED', decidedAt: now, decidedBy, decision }),
  );
  escalate(work, 'REQUESTED', true, request.appeal!.beyond);
}

/** 不同意提请: the case is handled where it is (rules.md §89). */
export function refuseEscalation(work: CaseWork, request: CaseRequest, decidedBy: string, reason: string): void {
  const { now } = work.ctx;
  work.record(
    'request-refused',
    { ...factsOf(request), reason },
    endingOf(work, request, { state: 'REFUSED', decidedAt: now, decidedBy, decision: reason }),
  );
}

/** The lead hands its result in: whether the case is to rise is no longer asked (rules.md §71). */
export function lapseEscalations(work: CaseWork): void {
  const asked = work.case.requests.filter((one) => one.kind === 'ESCALATION' && isPending(one));
  for (const request of asked) lapse(work, request, 'RESULT_SUBMITTED', true);
}
