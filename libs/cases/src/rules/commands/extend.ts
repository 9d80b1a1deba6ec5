import { refusal, toIso } from '@zhuoluo/kernel';
import type { CaseWork } from '../case/case-work.ts';
import type { DecideExtension, ExtendTask } from '../case/command.ts';
import { filesOrNone } from '../case/evidence-file.ts';
import { formOf } from '../case/draft-form.ts';
import { IN_HAND } from '../case/states.ts';
import type { Task } from '../case/task.ts';
import { approveExtension, askExtension, refuseExtension } from '../request/ask-extension.ts';
import { endOn, handleOf, isWithinReach, notExtendable } from '../request/extension-limits.ts';
import { pendingOn } from '../request/requests-of.ts';
import { isDraft, mustHave } from '../rights.ts';
import { isOfKind, mustDecide } from './decide-request.ts';
import { first, requestInState, taskInState } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 延期: by the head of a unit that has the task in hand; an officer drafts (rules.md §74–76). */
export const extendTask: CommandRule<ExtendTask> = {
  permit: (c, by, ctx, { task }) =>
    first(
      mustHave('extend', by, { UNIT: task.unitId }),
      taskInState(task, ...IN_HAND),
      pendingOn(c, task.id) ? refusal('request-pending') : null,
      task.endedAt === null && handleOf(c, task) ? notExtendable(c, task, ctx) : null,
    ),
  check: ({ case: c, ctx }, { until }, { task }) => isWithinReach(c, task, endOn(until, handleOf(c, task), ctx), ctx),
  run(work, command, { task }) {
    const { by, until, reason, files } = command;
    if (isDraft('extend', by, task.unitId)) return draft(work, command, task);
    askExtension(work, task, {
      until: endOn(until, handleOf(work.case, task), work.ctx),
      reason,
      files: filesOrNone(files),
      askedBy: by.personId,
    });
  },
};

function draft(work: CaseWork, command: ExtendTask, { id, unitId }: Task): void {
  const requestDraft = { kind: 'EXTENSION', ...formOf(command) } as const;
  work.record(
    'request-drafted',
    { taskId: id, unitId, kind: 'EXTENSION' },
    { tasks: [{ id, requestDraft, requestDraftedBy: command.by.personId }] },
  );
}

/** 延期的决定: as asked for, to an earlier date, or not, with a reason (rules.md §77). */
export const decideExtension: CommandRule<DecideExtension> = {
  permit: (c, by, ctx, { request }) =>
    first(isOfKind(request, 'EXTENSION'), mustDecide(c, by, ctx, request), requestInState(request, 'PENDING')),
  check({ case: c, ctx }, { approve, until, reason }, { request }) {
    if (!approve) return reason ? null : refusal('reason-required');
    const task = c.tasks.find(({ id }) => id === request.taskId)!;
    const granted = until === undefined ? request.until! : endOn(until, handleOf(c, task), ctx);
    if (granted > request.until!) return refusal('extension-too-long', { latest: toIso(request.until!) });
    return isWithinReach(c, task, granted, ctx);
  },
  run(work, { by, approve, until, reason = null }, { request }) {
    if (!approve) return refuseExtension(work, request, by.personId, reason!);
    const handle = handleOf(work.case, { id: request.taskId! });
    const granted = until === undefined ? request.until! : endOn(until, handle, work.ctx);
    approveExtension(work, request, { until: granted, decidedBy: by.personId, decision: reason });
  },
};
