import { dueOf, laterOf } from '@zhuoluo/kernel';
import type { CaseWork } from '../case/case-work.ts';
import { endClocks, startClock, stopped } from '../case/clocks.ts';
import { chargeCoUnit, dispatch } from '../case/dispatching.ts';
import { clockOn, leadOf } from '../case/parts.ts';
import { ladderOf } from '../escalation/ladder-of.ts';
import type { CaseRequest } from './case-request.ts';
import { backWithUnit, endingOf, factsOf } from './end-request.ts';

/** Who decides, and in which words. */
export interface ReturnDecision {
  readonly decidedBy: string;
  readonly decision: string | null;
}

/**
 * The task was not this unit's: it leaves it, and what was dispatched wrongly counts no more (rules.md §73, §84). The case is
 * without a lead until the caller dispatches it.
 */
export function grantReturn(
  work: CaseWork,
  request: CaseRequest,
  { decidedBy, decision, toUnitId }: ReturnDecision & { readonly toUnitId: string },
): void {
  const { case: c, ctx } = work;
  const { id } = work.task(request.taskId!);
  const isLead = leadOf(c)?.id === id;
  const decided = { decidedAt: ctx.now, decidedBy, decision, assignedUnitId: toUnitId };
  const ending = endingOf(work, request, { state: 'APPROVED', ...decided });
  work.record(
    'request-approved',
    { ...factsOf(request), toUnitId, reason: decision },
    {
      ...(isLead ? { case: { dispatches: c.dispatches - 1, firstDispatchedAt: null } } : {}),
      tasks: [{ id, state: 'REASSIGNED', endedAt: ctx.now }],
      ...ending,
      clocks: [...ending.clocks, ...endClocks(work, ladderOf('task', id))],
    },
  );
}

/** 同意退单: another unit has the same task, with limits of its own from now (rules.md §73). */
export function approveReturn(
  work: CaseWork,
  request: CaseRequest,
  decided: ReturnDecision & { readonly toUnitId: string },
): void {
  const { role, requirement, handleLimit: limit } = work.task(request.taskId!);
  grantReturn(work, request, decided);
  const { decidedBy: dispatchedBy, toUnitId } = decided;
  if (role === 'CO') {
    chargeCoUnit(work, { unitId: toUnitId, requirement, dispatchedBy, limit }, { replaces: true });
    return;
  }
  dispatch(work, {
    leadUnitId: toUnitId,
    coUnitIds: [],
    requirement,
    dispatchedBy,
    statutoryItem: null,
    takesOver: { limit },
  });
}

/** 不同意退单: the unit has the task as if claimed; its limit counts from its own dispatch, and leaves at least a working day from now (rules.md §73). */
export function refuseReturn(work: CaseWork, request: CaseRequest, { decidedBy, decision }: ReturnDecision): void {
  const { case: c, ctx } = work;
  const { now, calendar, policy } = ctx;
  const task = work.task(request.taskId!);
  const { dispatchedAt, handleLimit, unitId } = task;
  const due = laterOf(dueOf(dispatchedAt, handleLimit, calendar), dueOf(now, policy.reworkAtLeast, calendar));
  const handle = startClock(work, {
    kind: 'HANDLE',
    taskId: task.id,
    unitId,
    limit: handleLimit,
    from: dispatchedAt,
    due,
  });
  const { dueAt } = handle;
  const ending = endingOf(work, request, { state: 'REFUSED', decidedAt: now, decidedBy, decision });
  work.record(
    'request-refused',
    { ...factsOf(request), reason: decision!, dueAt },
    {
      ...backWithUnit(work, task, dueAt),
      tasks: [{ id: task.id, state: 'CLAIMED', claimedAt: now, claimMode: 'FORCED', dueAt, originalDueAt: dueAt }],
      ...ending,
      clocks: [...ending.clocks, stopped(work, clockOn(c, 'CLAIM', task.id)!), handle],
    },
  );
}
