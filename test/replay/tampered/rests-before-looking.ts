import * as workflow from '@temporalio/workflow';
import { type CaseEscalationActivities, type CaseEscalationInput, poke } from '@zhuoluo/workflows/messages';

const { advanceCase } = workflow.proxyLocalActivities<CaseEscalationActivities>({ scheduleToCloseTimeout: '5s' });

/** The loop with one line too many: it takes a breath before each look. Cases under way cannot follow it. */
export async function caseEscalation({ caseId }: CaseEscalationInput): Promise<void> {
  let poked = false;
  workflow.setHandler(poke, () => void (poked = true));
  for (;;) {
    poked = false;
    await workflow.sleep('100ms');
    const sleepMs = await advanceCase(caseId);
    if (sleepMs === null) return;
    await workflow.condition(() => poked, sleepMs);
  }
}
