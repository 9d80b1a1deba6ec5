import * as workflow from '@temporalio/workflow';
import type { CaseEscalationActivities, CaseEscalationInput } from '@zhuoluo/workflows/messages';

const { advanceCase } = workflow.proxyLocalActivities<CaseEscalationActivities>({ scheduleToCloseTimeout: '5s' });

/** The loop without its ears: it sleeps to the milestone, poked or not. Cases that were poked cannot follow it. */
export async function caseEscalation({ caseId }: CaseEscalationInput): Promise<void> {
  for (let sleepMs = await advanceCase(caseId); sleepMs !== null; sleepMs = await advanceCase(caseId)) {
    await workflow.sleep(sleepMs);
  }
}
