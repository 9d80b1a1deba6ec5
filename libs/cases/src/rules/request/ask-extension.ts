import { drawAtOf, type Instant, type RequestKind } from '@zhuoluo/kernel';
import type { CaseWork } from '../case/case-work.ts';
import type { Clock } from '../case/clock.ts';
import { dueFields } from '../case/clocks.ts';
import { leadOf, officeOf } from '../case/parts.ts';
import { isAmong, VOID_ORDER } from '../case/states.ts';
import type { EvidenceFile } from '../case/evidence-file.ts';
import type { Task } from '../case/task.ts';
import { revokeWithGrown } from '../supervision-order/revoke.ts';
import { isDirect } from '../supervision-order/supervision-order.ts';
import type { CaseRequest } from './case-request.ts';
import { deferredDraw, drawAgain } from './deferred-draw.ts';
import { endingOf, factsOf, lapse } from './end-request.ts';
import { extensionsOf, handleOf } from './extension-limits.ts';
import { tellIfStranded } from './move-up.ts';
import { openRequest } from './open-request.ts';
import { isPending } from './requests-of.ts';

interface ExtensionAsked {
  readonly until: Instant;
  readonly reason: string;
  readonly files: readonly EvidenceFile[] | null;
  readonly askedBy: string;
}

/** 延期: the limit goes on, and its order waits a while for the decision (rules.md §77). A second one is a leader's to grant (§75). */
export function askExtension(work: CaseWork, task: Task, { until, reason, files, askedBy }: ExtensionAsked): void {
  const { case: c, ctx } = work;
  const draft = task.requestDraft?.kind === 'EXTENSION' ? task : null;
  const deciderUnitId = officeOf(c, ctx.directory);
  const { request, clock } = openRequest(work, {
    ...{ kind: 'EXTENSION', taskId: task.id, unitId: task.unitId, askedBy, deciderUnitId },
    ...{ draftedBy: draft?.requestDraftedBy ?? null, until, reason, files },
    deciderRole: extensionsOf(c, task) > 0 ? 'LEADER' : null,
  });
  const handle = handleOf(c, task);
  work.record(
    'request-asked',
    { ...factsOf(request), deciderUnitId, until, reason, dueAt: clock.dueAt },
    {
      ...(draft ? { tasks: [{ id: draft.id, requestDraft: null, requestDraftedBy: null }] } : {}),
      clocks: [clock, { id: handle.id, drawAt: deferredDraw(handle, ctx) }],
      requests: [request],
    },
  );
  tellIfStranded(work, request);
}

/** 同意延期: the new date counts, as if no limit had been missed meanwhile (rules.md §77). */
export function approveExtension(
  work: CaseWork,
  request: CaseRequest,
  {
    until,
    decidedBy,
    decision,
  }: { readonly until: Instant; readonly decidedBy: string; readonly decision: string | null },
): void {
  const { ctx } = work;
  const { now, calendar } = ctx;
  const task = work.task(request.taskId!);
  for (const order of drawnMeanwhile(work, request)) revokeWithGrown(work, order, '延期已获批准');
  const handle = handleOf(work.case, task);
  const due = { dueAt: until, drawAt: drawAtOf(until, handle.limit, calendar) };
  const fields = dueFields(work, handle.startedAt, handle.limit, due);
  const warnAt = fields.warnAt !== null && fields.warnAt > now ? fields.warnAt : null;
  const ending = endingOf(work, request, {
    ...{ state: 'APPROVED', decidedAt: now, decidedBy, decision, grantedUntil: until },
  });
  work.record('request-approved', { ...factsOf(request), until, reason: decision }, ending);
  work.record(
    'limit-extended',
    { taskId: task.id, unitId: task.unitId, formerDueAt: task.dueAt, dueAt: until, reason: request.reason! },
    {
      ...(leadOf(work.case)?.id === task.id ? { case: { dueAt: until } } : {}),
      tasks: [{ id: task.id, dueAt: until }],
      clocks: [{ id: handle.id, ...fields, warnAt, ...missedBefore(request, task, handle) }],
    },
  );
}

/** What was late before it was asked, and handed in then, stays late. */
function missedBefore({ askedAt }: CaseRequest, { lateSeconds }: Task, { missedAt }: Clock) {
  return { lateSeconds, missedAt: missedAt !== null && missedAt <= askedAt ? missedAt : null };
}

/**
 * What the limit drew before it was decided, newest first: waiting for its signature, or answered and struck off, as well.
 * What took the place of one goes with that; a harsher one that was issued had let the request lapse.
 */
function drawnMeanwhile({ case: c }: CaseWork, { taskId, askedAt }: CaseRequest) {
  const { id } = handleOf(c, { id: taskId! });
  const drawn = c.orders.filter(
    (o) => o.clockId === id && o.draftedAt >= askedAt && o.supersedes === null && !isDirect(o),
  );
  return drawn.filter((o) => !isAmong(VOID_ORDER, o.state)).toReversed();
}

/** 不同意延期: the date stays; what waited for the decision is drawn at the next opening (rules.md §77). */
export function refuseExtension(work: CaseWork, request: CaseRequest, decidedBy: string, reason: string): void {
  const { now } = work.ctx;
  const ending = endingOf(work, request, { state: 'REFUSED', decidedAt: now, decidedBy, decision: reason });
  work.record(
    'request-refused',
    { ...factsOf(request), reason, dueAt: work.task(request.taskId!).dueAt },
    { ...ending, clocks: [...ending.clocks, ...drawAgain(work, request)] },
  );
}

/** A harsher order, of a suspension any, or a result overtakes what was asked (rules.md §77, §78). */
export function lapseDeferring(
  work: CaseWork,
  taskId: string,
  because: 'ORDER_ISSUED' | 'RESULT_SUBMITTED',
  kinds: readonly RequestKind[] = ['EXTENSION', 'SUSPENSION'],
): void {
  const asked = work.case.requests.filter((r) => kinds.includes(r.kind) && r.taskId === taskId && isPending(r));
  for (const request of asked) lapse(work, request, because, true);
}
