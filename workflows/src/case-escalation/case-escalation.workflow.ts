import * as workflow from '@temporalio/workflow';
import type { CaseEscalationActivities } from './case-escalation.activity-types.ts';
import { type CaseEscalationInput, poke } from './case-escalation.messages.ts';

const LONGEST_BACKOFF_MS = 60_000;

/** Five seconds in all: a local activity keeps its workflow task open, and a longer one would outlive that task. */
const { advanceCase } = workflow.proxyLocalActivities<CaseEscalationActivities>({
  scheduleToCloseTimeout: '5s',
  startToCloseTimeout: '4s',
  retry: { initialInterval: '200ms', maximumInterval: '1s', maximumAttempts: 5 },
});

/** The durable clock of one case: it advances the case and sleeps until its next milestone or a poke, while it is open. */
export async function caseEscalation({ caseId, failures = 0, trace }: CaseEscalationInput): Promise<void> {
  let poked = false;
  workflow.setHandler(poke, () => void (poked = true));

  while (!workflow.workflowInfo().continueAsNewSuggested) {
    poked = false; // before the call: what a poke tells of is then either seen by it or found by the next one
    let sleepMs: number | null;
    try {
      sleepMs = await advanceCase(caseId, trace);
      failures = 0;
    } catch (error) {
      if (!(error instanceof workflow.TemporalFailure) || workflow.isCancellation(error)) throw error;
      sleepMs = Math.min(1_000 * 2 ** failures++, LONGEST_BACKOFF_MS);
    }
    if (sleepMs !== null) await workflow.condition(() => poked, sleepMs);
    else if (!poked) return;
  }
  return workflow.continueAsNew<typeof caseEscalation>({ caseId, failures, ...(trace === undefined ? {} : { trace }) });
}
