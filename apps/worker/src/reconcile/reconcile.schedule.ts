import {
  type Client,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  type ScheduleOptions,
  type ScheduleOptionsStartWorkflowAction,
  ScheduleOverlapPolicy,
} from '@temporalio/client';
import type { reconcile } from '@zhuoluo/workflows';

const SCHEDULE_ID = 'reconcile';

/**
 * Makes Temporal reconcile cases and workflows every hour; sets an existing schedule to what this release wants. A
 * Temporal that did not have it yet is new or has lost its memory, so there it reconciles at once.
 */
export async function ensureReconcileSchedule(client: Client, taskQueue: string): Promise<void> {
  const wanted: Pick<
    ScheduleOptions<ScheduleOptionsStartWorkflowAction<typeof reconcile>>,
    'spec' | 'action' | 'policies'
  > = {
    spec: { intervals: [{ every: '1h' }] },
    action: { type: 'startWorkflow', workflowType: 'reconcile', workflowId: 'reconcile', taskQueue, args: [] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1h' },
  };
  try {
    await client.schedule.create<typeof reconcile>({
      ...wanted,
      scheduleId: SCHEDULE_ID,
      state: { triggerImmediately: true },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(SCHEDULE_ID).update<typeof reconcile>(({ state }) => ({ ...wanted, state }));
  }
}

/** Whether Temporal knows the schedule. */
export async function isReconcileScheduled(client: Client): Promise<boolean> {
  try {
    await client.schedule.getHandle(SCHEDULE_ID).describe();
    return true;
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return false;
    throw error;
  }
}
