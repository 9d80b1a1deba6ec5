import { halfDuration, type Duration } from '@zhuoluo/kernel';
import type { Case } from './case.ts';
import type { CaseWork } from './case-work.ts';
import { startClock } from './clocks.ts';
import { awaitDispatch, dispatch } from './dispatching.ts';
import { leadOf } from './parts.ts';
import type { Task } from './task.ts';

/** Why a case is reopened, and by whom. */
export interface Reopening {
  readonly reason: string;
  readonly personId: string;
  readonly isFalse: boolean;
}

/**
 * 重开: the last lead has the case again, for half its limit (rules.md §143). The successor of a closed unit claims it first; what was
 * solved on site waits for its dispatcher.
 */
export function reopen(work: CaseWork, why: Reopening): void {
  const lead = leadOf(work.case);
  if (!lead) return dispatchAfresh(work, why);
  const { id } = work.ctx.directory.current(lead.unitId);
  if (id === lead.unitId) giveBack(work, lead, why);
  else handOver(work, lead, id, why);
}

/** What begins again with the case. Who handled or reviewed it in any round stays what they were (rules.md §14). */
function afresh({ ctx }: CaseWork) {
  return {
    endedAt: null,
    reopenedAt: ctx.now,
    reviewerId: null,
    closeProposedBy: null,
    closeSummary: null,
    rating: null,
    ratingComment: null,
    ratingOverruledAt: null,
    missedCalls: [],
    reworks: 0,
    dissatisfactions: 0,
    outcome: null,
    result: null,
  } satisfies Partial<Case>;
}

function giveBack(work: CaseWork, { id, unitId }: Task, why: Reopening): void {
  const { ctx, case: c } = work;
  const limit = halfLimit(c, id);
  const handle = startClock(work, { kind: 'HANDLE', taskId: id, unitId, limit });
  const { dueAt } = handle;
  work.record(
    'case-reopened',
    { ...said(why), unitId, dueAt },
    {
      case: { ...afresh(work), state: 'HANDLING', unitId, dueAt },
      tasks: [
        {
          id,
          state: 'CLAIMED',
          claimMode: 'REOPENED',
          claimedAt: ctx.now,
          claimedBy: null,
          handleLimit: limit,
          dueAt,
          originalDueAt: dueAt,
          orderGrace: false,
          committed: false,
          rating: null,
          reworkLead: null,
          endedAt: null,
        },
      ],
      clocks: [handle],
    },
  );
}

/** A closed unit's result stands as its own; its successor has a task, and a limit to claim it in. */
function handOver(work: CaseWork, { id, requirement }: Task, successorId: string, why: Reopening): void {
  const limit = halfLimit(work.case, id);
  work.record(
    'case-reopened',
    { ...said(why), unitId: successorId, dueAt: null },
    { case: { ...afresh(work), state: 'HANDLING', unitId: successorId, dispatches: 0, firstDispatchedAt: null } },
  );
  dispatch(work, {
    leadUnitId: successorId,
    coUnitIds: [],
    requirement,
    dispatchedBy: why.personId,
    statutoryItem: null,
    takesOver: { limit },
  });
}

function dispatchAfresh(work: CaseWork, why: Reopening): void {
  work.record(
    'case-reopened',
    { ...said(why), unitId: null, dueAt: null },
    { case: { ...afresh(work), state: 'DISPATCHING', level: 'DEPARTMENT' } },
  );
  const { fields, clock } = awaitDispatch(work);
  work.record('case-awaits-dispatch', { unitId: fields.unitId }, { case: fields, clocks: [clock] });
}

function said({ reason, isFalse }: Reopening): { readonly reason: string; readonly falseClosure?: true } {
  return { reason, ...(isFalse && { falseClosure: true }) };
}

/** Half of the limit that the task began with, however often it is reopened. */
function halfLimit({ clocks, tasks }: Case, taskId: string): Duration {
  const first = clocks.find((k) => k.kind === 'HANDLE' && k.taskId === taskId);
  return halfDuration(first?.limit ?? tasks.find(({ id }) => id === taskId)!.handleLimit);
}
