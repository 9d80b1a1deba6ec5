// Workflows and nothing else: Temporal registers every function this file exports. The rest is in messages.ts.
export { caseEscalation } from './case-escalation/case-escalation.workflow.ts';
export { operation } from './operation/operation.workflow.ts';
export { reconcile } from './reconcile/reconcile.workflow.ts';
