import { refusal } from '@zhuoluo/kernel';
import type { CaseWork } from '../case/case-work.ts';
import type { DecideSuspension, ResumeTask, SuspendTask } from '../case/command.ts';
import { filesOrNone } from '../case/evidence-file.ts';
import { formOf } from '../case/draft-form.ts';
import { IN_HAND } from '../case/states.ts';
import { resume } from '../case/suspension.ts';
import type { Task } from '../case/task.ts';
import {
  approveSuspension,
  askSuspension,
  isSuspendableUntil,
  notSuspendable,
  openingOn,
  refuseSuspension,
  underOrder,
} from '../request/ask-suspension.ts';
import { handleOf } from '../request/extension-limits.ts';
import { pendingOn } from '../request/requests-of.ts';
import { isDraft, mustHave } from '../rights.ts';
import { isOfKind, mustDecide } from './decide-request.ts';
import { first, officeInCharge, requestInState, taskInState } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 挂起: by the head of the lead's unit; an officer drafts (rules.md §78). */
export const suspendTask: CommandRule<SuspendTask> = {
  permit: (c, by, ctx, { task }) =>
    first(
      mustHave('suspend', by, { UNIT: task.unitId }),
      taskInState(task, ...IN_HAND),
      pendingOn(c, task.id) ? refusal('request-pending') : null,
      task.endedAt === null && handleOf(c, task) ? notSuspendable(c, task, ctx) : null,
    ),
  check: ({ case: c, ctx }, { until }, { task }) => isSuspendableUntil(openingOn(until, handleOf(c, task), ctx), ctx),
  run(work, command, { task }) {
    const { by, reasonCode, reason, files } = command;
    if (isDraft('suspend', by, task.unitId)) return draft(work, command, task);
    const until = openingOn(command.until, handleOf(work.case, task), work.ctx);
    askSuspension(work, task, { reasonCode, reason, until, files: filesOrNone(files), askedBy: by.personId });
  },
};

function draft(work: CaseWork, command: SuspendTask, { id, unitId }: Task): void {
  const requestDraft = { kind: 'SUSPENSION', ...formOf(command) } as const;
  work.record(
    'request-drafted',
    { taskId: id, unitId, kind: 'SUSPENSION' },
    { tasks: [{ id, requestDraft, requestDraftedBy: command.by.personId }] },
  );
}

/** 挂起的决定: as asked for, or not, with a reason; not while an order is open (rules.md §78). */
export const decideSuspension: CommandRule<DecideSuspension> = {
  permit: (c, by, ctx, { request }) =>
    first(isOfKind(request, 'SUSPENSION'), mustDecide(c, by, ctx, request), requestInState(request, 'PENDING')),
  check({ case: c, ctx }, { approve, reason }, { request }) {
    if (!approve) return reason ? null : refusal('reason-required');
    if (request.until! <= ctx.now) return refusal('suspension-not-later');
    return underOrder(c, { id: request.taskId! });
  },
  run(work, { by, approve, reason = null }, { request }) {
    if (approve) approveSuspension(work, request, { decidedBy: by.personId, decision: reason });
    else refuseSuspension(work, request, by.personId, reason!);
  },
};

/** 恢复办理: by the unit or its office, before the day (rules.md §79). */
export const resumeTask: CommandRule<ResumeTask> = {
  permit: (c, by, ctx, { task }) =>
    first(
      mustHave('resume', by, { UNIT: task.unitId, OFFICE: officeInCharge(c, ctx) }),
      taskInState(task, 'SUSPENDED'),
    ),
  run: (work, _command, { task }) => resume(work, task, 'COMMAND'),
};
