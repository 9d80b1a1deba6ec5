import type { Instant } from '@zhuoluo/kernel';
import type { CaseRecord, Fault, Moment } from '../record.ts';

/** Asks Temporal which of the cases have a workflow that lives, or still did at an instant. */
export interface LiveWorkflows {
  of(caseIds: readonly string[], at: Instant): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

export const LIVE_WORKFLOWS = { name: 'live-workflows', title: '在办事项都有运行中的时钟流程' };

/**
 * Every case in which time will do something has its durable clock (ARCHITECTURE.md, points 3 and 5). One that has just changed may
 * have its poke under way.
 */
export async function withoutWorkflow(
  page: readonly CaseRecord[],
  { now, graceMs }: Moment,
  workflows: LiveWorkflows,
): Promise<Fault[]> {
  const settled = page.filter((r) => r.case.nextMilestoneAt !== null && r.changedAt < now - graceMs).map((r) => r.case);
  const ids = settled.map((c) => c.id);
  const live = await workflows.of(ids, now - graceMs);
  return settled
    .filter((c) => !live.has(c.id))
    .map((c) => ({ subject: c.caseNo, what: `no live workflow case/${c.id}` }));
}
