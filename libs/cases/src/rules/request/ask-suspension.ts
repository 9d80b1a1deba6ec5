import {
  dueOf,
  type Instant,
  isWorking,
  localDateOf,
  parseDuration,
  refusal,
  type Refusal,
  type SuspensionReason,
  toIso,
} from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { CaseWork } from '../case/case-work.ts';
import type { Clock } from '../case/clock.ts';
import { paused } from '../case/clocks.ts';
import type { Context } from '../case/context.ts';
import type { EvidenceFile } from '../case/evidence-file.ts';
import { officeOf, openOrders, promiseOn } from '../case/parts.ts';
import { suspend } from '../case/suspension.ts';
import type { Task } from '../case/task.ts';
import { remainingSeconds } from '../case/view.ts';
import { ladderOf } from '../escalation/ladder-of.ts';
import type { CaseRequest } from './case-request.ts';
import { deferredDraw, drawAgain } from './deferred-draw.ts';
import { endingOf, factsOf } from './end-request.ts';
import { handleOf } from './extension-limits.ts';
import { tellIfStranded } from './move-up.ts';
import { openRequest } from './open-request.ts';

interface SuspensionAsked {
  readonly reasonCode: SuspensionReason;
  readonly reason: string;
  readonly until: Instant;
  readonly files: readonly EvidenceFile[] | null;
  readonly askedBy: string;
}

/** Why a task in hand is not suspended at all; null if it may be (rules.md §78). */
export function notSuspendable(c: Case, task: Task, { now }: Context): Refusal | null {
  if (task.role !== 'LEAD') return refusal('suspension-of-lead');
  const isSpent = c.requests.some((r) => r.kind === 'SUSPENSION' && r.taskId === task.id && r.state === 'APPROVED');
  if (isSpent) return refusal('suspension-spent');
  const { dueAt } = handleOf(c, task);
  if (dueAt !== null && dueAt <= now) return refusal('suspension-too-late', { dueAt: toIso(dueAt) });
  return underOrder(c, task);
}

/** An order is open, about to be drawn on its claim, or answered by a date that is awaited: that is carried out first. */
export function underOrder(c: Case, { id }: Pick<Task, 'id'>): Refusal | null {
  const ladder = ladderOf('task', id);
  const isDue = c.clocks.some((k) => k.ladder === ladder && k.state === 'STOPPED' && k.drawAt !== null);
  const isOpen = isDue || openOrders(c, ladder).length > 0 || promiseOn(c, ladder) !== undefined;
  return isOpen ? refusal('suspension-order-open') : null;
}

/** The opening of the day that an instant names; around the clock, the instant. */
export function openingOn(until: Instant, { limit }: Pick<Clock, 'limit'>, { calendar }: Context): Instant {
  return isWorking(parseDuration(limit).unit) ? calendar.openOf(localDateOf(until)) : until;
}

/** Why a suspension does not end then; null if it may. */
export function isSuspendableUntil(until: Instant, ctx: Context): Refusal | null {
  const latest = latestResumption(ctx);
  if (until <= ctx.now) return refusal('suspension-not-later');
  return until > latest ? refusal('suspension-too-long', { latest: toIso(latest) }) : null;
}

/** The latest day on which a task that is suspended now goes on. */
export function latestResumption({ now, policy, calendar }: Context): Instant {
  return dueOf(now, policy.suspension.atMost, calendar).dueAt ?? calendar.coveredUntil;
}

/** 申请挂起: the limit goes on, and its order waits a while for the decision. A long one is a leader's to grant (rules.md §78). */
export function askSuspension(work: CaseWork, task: Task, asked: SuspensionAsked): void {
  const { case: c, ctx } = work;
  const { reasonCode, reason, until, files, askedBy } = asked;
  const draft = task.requestDraft?.kind === 'SUSPENSION' ? task : null;
  const deciderUnitId = officeOf(c, ctx.directory);
  const { request, clock } = openRequest(work, {
    ...{ kind: 'SUSPENSION', taskId: task.id, unitId: task.unitId, askedBy, deciderUnitId },
    ...{ draftedBy: draft?.requestDraftedBy ?? null, reasonCode, reason, until, files },
    deciderRole: isLong(until, ctx) ? 'LEADER' : null,
  });
  const handle = handleOf(c, task);
  work.record(
    'request-asked',
    { ...factsOf(request), deciderUnitId, reasonCode, reason, until, dueAt: clock.dueAt },
    {
      ...(draft ? { tasks: [{ id: draft.id, requestDraft: null, requestDraftedBy: null }] } : {}),
      clocks: [clock, { id: handle.id, drawAt: deferredDraw(handle, ctx) }],
      requests: [request],
    },
  );
  tellIfStranded(work, request);
}

function isLong(until: Instant, { now, policy, calendar }: Context): boolean {
  const byOffice = dueOf(now, policy.suspension.byOffice, calendar).dueAt;
  return byOffice !== null && until > byOffice;
}

/** 同意挂起: what was left when it was asked is kept, if the limit has ended since. */
export function approveSuspension(
  work: CaseWork,
  request: CaseRequest,
  { decidedBy, decision }: { readonly decidedBy: string; readonly decision: string | null },
): void {
  const task = work.task(request.taskId!);
  const { reasonCode, reason, until, askedAt } = request;
  const ending = endingOf(work, request, { state: 'APPROVED', decidedAt: work.ctx.now, decidedBy, decision });
  work.record('request-approved', { ...factsOf(request), until: until!, reason: decision }, ending);
  const handle = handleOf(work.case, task);
  const isPast = handle.dueAt !== null && handle.dueAt <= work.ctx.now;
  const left = isPast ? { remainingSeconds: remainingSeconds(handle, askedAt, work.ctx.calendar) } : {};
  const early = isPast ? { missedAt: handle.missedAt, lateSeconds: handle.lateSeconds } : {};
  const held = { ...paused(work, handle), ...left, ...early };
  suspend(work, task, { reasonCode: reasonCode!, reason: reason!, until: until!, held });
}

/** 不同意挂起: the limit goes on as if nothing had been asked (rules.md §77). */
export function refuseSuspension(work: CaseWork, request: CaseRequest, decidedBy: string, reason: string): void {
  const ending = endingOf(work, request, {
    ...{ state: 'REFUSED', decidedAt: work.ctx.now, decidedBy, decision: reason },
  });
  const { dueAt } = work.task(request.taskId!);
  work.record(
    'request-refused',
    { ...factsOf(request), reason, dueAt },
    { ...ending, clocks: [...ending.clocks, ...drawAgain(work, request)] },
  );
}
