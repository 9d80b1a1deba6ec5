import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { ReconcileActivities } from './reconcile.activity-types.ts';

/** The activity only pokes, so a repeat changes nothing: it is tried again until it succeeds or the next hour's run takes over. */
const { reconcilePage } = proxyActivities<ReconcileActivities>({
  startToCloseTimeout: '30s',
  scheduleToCloseTimeout: '10min',
});

/** How far a reconciliation has come, and its result once it is through. */
export interface ReconcileReport {
  /** Open cases looked at. */
  readonly open: number;
  /** Open cases that had lost their workflow and got one again; above zero it is worth asking why. */
  readonly revived: number;
  readonly next: string | null;
}

/** Sees to it that every open case has a live workflow: the net under everything that can be lost on the way to Temporal. */
export async function reconcile(
  report: ReconcileReport = { open: 0, revived: 0, next: null },
): Promise<ReconcileReport> {
  do {
    if (workflowInfo().continueAsNewSuggested) return continueAsNew<typeof reconcile>(report);
    const { open, revived, next } = await reconcilePage(report.next);
    report = { open: report.open + open, revived: report.revived + revived, next };
  } while (report.next !== null);
  return report;
}
