import type { ReworkLead } from '@zhuoluo/kernel';
import { drawOnClock } from '../escalation/ladder.ts';
import { limitResumed } from '../supervision-order/order-limit.ts';
import { raiseOnce } from './escalate.ts';
import type { Task } from './task.ts';
import type { CaseWork } from './case-work.ts';
import { resumed } from './clocks.ts';
import { clockOn, instructionsOn, openOrders } from './parts.ts';
import { leaveStage } from './stage.ts';

/** From the second on, a rework is a missed duty: it draws an order and the case rises (rules.md §84, §104). */
const PATIENCE = 2;

export interface ReworkCause {
  readonly by: 'REVIEW' | 'ENTERPRISE';
  readonly reason: string;
  /** What the office found when it verified the rating. */
  readonly finding?: string;
}

/** 退回重办: the handle limit goes on with the remainder, at least a working day; the orders go on too (rules.md §132, §138). */
export function rework(work: CaseWork, task: Task, cause: ReworkCause): void {
  const { case: c, ctx } = work;
  const handle = clockOn(c, 'HANDLE', task.id)!;
  const goesOn = resumed(work, handle, ctx.policy.reworkAtLeast);
  const dates = instructionsOn(c, handle.ladder).map((k) => resumed(work, k, ctx.policy.reworkAtLeast));
  const answered = openOrders(c, handle.ladder).filter((o) => o.state === 'ANSWERED' && o.answerKind === 'SUBMISSION');
  const grace = task.orderGrace ? undefined : ctx.policy.reworkAtLeast;
  const left = leaveStage(work);
  const lead = cause.by === 'ENTERPRISE' ? reworkLeadOf(c.dissatisfactions + 1) : undefined;
  work.record(
    'task-reworked',
    { taskId: task.id, unitId: task.unitId, ...cause, ...(lead && { lead }) },
    {
      case: {
        state: 'HANDLING',
        unitId: task.unitId,
        dueAt: goesOn.dueAt,
        reworks: c.reworks + 1,
        dissatisfactions: c.dissatisfactions + (cause.by === 'ENTERPRISE' ? 1 : 0),
        reviewerId: null,
        outcome: null,
        result: null,
      },
      tasks: [
        {
          id: task.id,
          state: 'REWORK',
          dueAt: goesOn.dueAt,
          reworks: task.reworks + 1,
          ...(lead && { reworkLead: lead }),
          orderGrace: task.orderGrace || answered.length > 0,
          endedAt: null,
        },
      ],
      clocks: [...left.clocks, { ...goesOn, stoppedAt: null }, ...dates],
      orders: [
        ...left.orders,
        ...answered.map((o) => ({
          id: o.id,
          state: 'ISSUED' as const,
          ...limitResumed(work, o, grace),
        })),
      ],
    },
  );
  afterRework(work, task, cause);
}

/** 分管负责人, from the second time on 主要负责人 (rules.md §140). */
function reworkLeadOf(dissatisfactions: number): ReworkLead {
  return dissatisfactions < PATIENCE ? 'DEPUTY_HEAD' : 'HEAD';
}

function afterRework(work: CaseWork, task: Task, cause: ReworkCause): void {
  const { case: before } = work;
  const unhappy = cause.by === 'ENTERPRISE' && before.dissatisfactions >= PATIENCE;
  if (!unhappy && before.reworks < PATIENCE) return;
  const handle = clockOn(before, 'HANDLE', task.id)!;
  if (openOrders(before, handle.ladder).length === 0) {
    drawOnClock(work, handle, unhappy ? 'DISSATISFIED_TWICE' : 'REWORKED_TWICE', undefined, unhappy ? 'RED' : null);
  }
  raiseOnce(work, before, 'E2');
}
