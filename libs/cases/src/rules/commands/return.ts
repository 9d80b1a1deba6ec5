import { refusal, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { CaseWork } from '../case/case-work.ts';
import type { DecideReturn, ReturnTask } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { filesOrNone } from '../case/evidence-file.ts';
import { formOf } from '../case/draft-form.ts';
import { isActive, leadOf } from '../case/parts.ts';
import { outOfReach } from '../case/reach.ts';
import type { Task } from '../case/task.ts';
import { askReturn } from '../request/ask-return.ts';
import type { CaseRequest } from '../request/case-request.ts';
import { approveReturn, refuseReturn } from '../request/decide-return.ts';
import { isSecondReturn, pendingOn } from '../request/requests-of.ts';
import { isDraft, mustHave } from '../rights.ts';
import { isOfKind, mustDecide } from './decide-request.ts';
import { first, requestInState, taskInState } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 退单: before the claim, once a unit and case; an officer drafts, the head asks (rules.md §72, §68). */
export const returnTask: CommandRule<ReturnTask> = {
  permit: (c, by, ctx, { task }) =>
    first(mustHave('return', by, { UNIT: task.unitId }), returnable(c, task), returnedBefore(c, task, ctx)),
  check: (work, { proposedUnitId }) =>
    proposedUnitId === undefined || work.ctx.directory.hasUnit(proposedUnitId)
      ? null
      : refusal('unknown-unit', { unitId: proposedUnitId }),
  run(work, command, { task }) {
    const { by, basis, proposedUnitId = null, files } = command;
    if (isDraft('return', by, task.unitId)) draft(work, command, task);
    else askReturn(work, task, { basis, proposedUnitId, files: filesOrNone(files), askedBy: by.personId });
  },
};

function returnable(c: Case, task: Task): Refusal | null {
  if (pendingOn(c, task.id)) return refusal('request-pending');
  return task.claimedAt === null ? taskInState(task, 'PENDING_CLAIM') : refusal('already-claimed');
}

/** What lapsed was never decided: only that may be asked again (rules.md §72). */
function returnedBefore(c: Case, { unitId }: Task, { directory }: Context): Refusal | null {
  const before = c.requests.find(
    (one) => one.kind === 'RETURN' && one.state !== 'LAPSED' && directory.isSameUnit(one.unitId!, unitId),
  );
  return before ? refusal('returned-before', { requestNo: before.requestNo }) : null;
}

function draft(work: CaseWork, command: ReturnTask, { id, unitId }: Task): void {
  const requestDraft = { kind: 'RETURN', ...formOf(command) } as const;
  work.record(
    'request-drafted',
    { taskId: id, unitId, kind: 'RETURN' },
    { tasks: [{ id, requestDraft, requestDraftedBy: command.by.personId }] },
  );
}

/** 退单的决定: the office names the unit whose task it is, or refuses with a reason (rules.md §73). */
export const decideReturn: CommandRule<DecideReturn> = {
  permit: (c, by, ctx, { request }) =>
    first(isOfKind(request, 'RETURN'), mustDecide(c, by, ctx, request), requestInState(request, 'PENDING')),
  check({ case: c, ctx }, { approve, unitId, reason }, { request }) {
    if (!approve) return reason ? null : refusal('reason-required');
    if (unitId === undefined) return refusal('unit-required');
    if (!ctx.directory.hasUnit(unitId)) return refusal('unknown-unit', { unitId });
    return first(
      approvable(c, request),
      toAnother(request, unitId, ctx),
      outOfReach(c, request.deciderUnitId, unitId, ctx.directory),
      isFree(c, request, unitId, ctx),
    );
  },
  run(work, { by, approve, unitId, reason = null }, { request }) {
    const decided = { decidedBy: by.personId, decision: reason };
    if (approve) approveReturn(work, request, { ...decided, toUnitId: unitId! });
    else refuseReturn(work, request, decided);
  },
};

/** A second return in the same case is only refused (rules.md §73). */
export function approvable(c: Case, request: CaseRequest): Refusal | null {
  return isSecondReturn(c, request) ? refusal('second-return') : null;
}

export function toAnother({ unitId: asker }: CaseRequest, unitId: string, { directory }: Context): Refusal | null {
  return directory.isSameUnit(asker!, unitId) ? refusal('returned-to-asker', { unitId }) : null;
}

/** A unit has one task in a case: a new co-unit must have none yet, while a co-unit may come to lead. */
function isFree(c: Case, { taskId }: CaseRequest, unitId: string, { directory }: Context): Refusal | null {
  if (leadOf(c)?.id === taskId) return null;
  const has = c.tasks.some((task) => isActive(task) && directory.isSameUnit(task.unitId, unitId));
  return has ? refusal('unit-has-task', { unitId }) : null;
}
