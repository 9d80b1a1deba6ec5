import { isOfUnit } from '@zhuoluo/kernel';
import { allowedTaskActions } from '../../rules/case/decide.ts';
import { daysLate, isOverdue } from '../../rules/case/view.ts';
import { clockOn, leadOf } from '../../rules/case/parts.ts';
import { needsContact } from '../../rules/case/need-contact.ts';
import type { Case } from '../../rules/case/case.ts';
import type { RequestForm } from '../../rules/case/draft-form.ts';
import type { Clock } from '../../rules/case/clock.ts';
import type { Task } from '../../rules/case/task.ts';
import { seesTask } from '../access/visible.ts';
import { latestResumption } from '../../rules/request/ask-suspension.ts';
import { latestEnd } from '../../rules/request/extension-limits.ts';
import { draftFor, dueReasonOf, remainingOfLimit, seesInternals, type Viewing, servesParty } from './present.ts';
import { iso, personRef, unitOfWork, unitRef } from '@zhuoluo/directory/http';
import type { CaseRequestAnswer, RequestDraft } from './case-request.answer.ts';
import { presentRequest } from './present-request.ts';
import type { SubmitDraft, SuspensionShown, TaskAnswer } from './task.answer.ts';
import { isAmong, TASK_KINDS, WITH_UNIT } from '../../rules/case/states.ts';

export function presentTask(c: Case, task: Task, viewing: Viewing): TaskAnswer {
  const { actor, acting, ctx } = viewing;
  const internals = seesInternals(actor) && readsTask(c, task, viewing);
  const running = runningClock(c, task);
  const showsResult = internals || task.state === 'DONE';
  const late = isAmong(WITH_UNIT, task.state);
  const drafted = draftFor(viewing, task.unitId, task.draft, task.draftedBy);
  const actions = allowedTaskActions(c, task, acting, ctx);
  return {
    id: task.id,
    taskNo: task.taskNo,
    caseId: task.caseId,
    version: c.version,
    state: seesInternals(actor) ? task.state : publicState(task),
    level: task.level,
    role: task.role,
    unit: unitOfWork(ctx, task.unitId, task.endedAt),
    requirement: internals ? task.requirement : '',
    dispatchedAt: iso(task.dispatchedAt),
    dispatchedBy: internals ? personRef(ctx, task.dispatchedBy) : null,
    claimDueAt: iso(task.claimDueAt),
    claimedAt: iso(task.claimedAt),
    claimedBy: internals ? personRef(ctx, task.claimedBy) : null,
    claimMode: task.claimMode,
    handleLimit: task.handleLimit,
    dueAt: iso(task.dueAt),
    dueReason: dueReasonOf(task.dueAt, running !== undefined),
    originalDueAt: iso(task.originalDueAt),
    overdue: late && isOverdue(task.dueAt, ctx.now),
    daysLate: late ? daysLate(task.dueAt, ctx.now, ctx.calendar) : 0,
    draft: drafted.draft,
    draftForm: drafted.draft === null ? null : draftOf(task),
    draftedBy: drafted.by,
    ...requestDraftFor(task, viewing),
    requests: internals ? requestsOf(c, task, viewing) : [],
    submittedAt: iso(task.submittedAt),
    submittedBy: internals ? personRef(ctx, task.submittedBy) : null,
    outcome: showsResult ? task.outcome : null,
    basis: showsResult ? task.basis : null,
    result: showsResult ? task.result : null,
    enterpriseContact:
      internals && task.enterpriseContact && (servesParty(viewing) || needsContact(c, actor, ctx.directory))
        ? { ...task.enterpriseContact, at: iso(task.enterpriseContact.at) }
        : null,
    evidence: internals ? task.evidence : [],
    files: (internals && task.files) || [],
    reworks: task.reworks,
    reworkLead: internals ? task.reworkLead : null,
    urges: (internals && task.urges) || 0,
    urgedAt: internals ? iso(task.urgedAt) : null,
    lateSeconds: internals ? task.lateSeconds : null,
    rating: task.rating,
    endedAt: iso(task.endedAt),
    remaining: remainingOfLimit(ctx, running),
    extendableUntil: actions.includes('extend') ? iso(latestEnd(c, task, ctx)) : null,
    suspendableUntil: actions.includes('suspend') ? iso(latestResumption(ctx)) : null,
    suspension: suspensionOf(c, task),
    allowedActions: actions,
  };
}

function suspensionOf(c: Case, { id, state }: Task): SuspensionShown | null {
  if (state !== 'SUSPENDED') return null;
  const asked = c.requests.findLast((one) => one.kind === 'SUSPENSION' && one.taskId === id)!;
  const { dueAt } = clockOn(c, 'SUSPENSION', id)!;
  return { reasonCode: asked.reasonCode!, reason: asked.reason!, until: iso(dueAt ?? asked.until!) };
}

/** Whether a unit keeps its task is the offices’ affair: to the enterprise it still waits for its claim. */
function publicState({ state }: Task): Task['state'] {
  return state === 'RETURN_REQUESTED' ? 'PENDING_CLAIM' : state;
}

function requestsOf(c: Case, { id }: Task, viewing: Viewing): CaseRequestAnswer[] {
  return c.requests.filter(({ taskId }) => taskId === id).map((request) => presentRequest(c, request, viewing));
}

function requestDraftFor(
  { unitId, requestDraft, requestDraftedBy }: Task,
  viewing: Viewing,
): Pick<TaskAnswer, 'requestDraft' | 'requestDraftedBy'> {
  const isOwn = viewing.actor.posts.some((post) => isOfUnit(post, unitId));
  if (!isOwn || requestDraft === null) return { requestDraft: null, requestDraftedBy: null };
  return {
    requestDraft: presentDraft(requestDraft, viewing),
    requestDraftedBy: personRef(viewing.ctx, requestDraftedBy),
  };
}

const NO_DRAFT = { basis: null, proposedUnit: null, appeal: null, reasonCode: null, until: null, reason: null };

function presentDraft(form: RequestForm, { ctx }: Viewing): RequestDraft {
  const files = form.files ?? [];
  switch (form.kind) {
    case 'ESCALATION': {
      const { kind, facts, tried, beyond, wanted } = form;
      return { ...NO_DRAFT, kind, appeal: { facts, tried, beyond, wanted }, files };
    }
    case 'EXTENSION': {
      const { kind, until, reason } = form;
      return { ...NO_DRAFT, kind, until: iso(until), reason, files };
    }
    case 'SUSPENSION': {
      const { kind, reasonCode, until, reason } = form;
      return { ...NO_DRAFT, kind, reasonCode, until: iso(until), reason, files };
    }
    case 'RETURN': {
      const { kind, basis, proposedUnitId } = form;
      const proposedUnit = proposedUnitId === undefined ? null : unitRef(ctx, proposedUnitId);
      return { ...NO_DRAFT, kind, basis, proposedUnit, files };
    }
  }
}

/** A unit reads its own task; the lead's unit also reads those of its co-units. Of other tasks it sees what the enterprise does. */
function readsTask(c: Case, task: Task, { scope, ctx }: Viewing): boolean {
  const leads = leadOf(c);
  return seesTask(scope, task, c, ctx.servedBy) || (leads !== undefined && scope.unitIds.includes(leads.unitId));
}

function draftOf({ draftForm: form }: Task): SubmitDraft | null {
  if (form === null) return null;
  const { enterpriseContact: contact, files = [] } = form;
  return { ...form, files, enterpriseContact: { ...contact, at: iso(contact.at) } };
}

/** Claim until it is claimed, then handle. */
function runningClock(c: Case, task: Task): Clock | undefined {
  return c.clocks.find((k) => k.taskId === task.id && k.state === 'RUNNING' && isAmong(TASK_KINDS, k.kind));
}
