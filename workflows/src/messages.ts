/** What those who start, poke and serve the workflows share with them. */
export * from './case-escalation/case-escalation.messages.ts';
export type { CaseEscalationActivities } from './case-escalation/case-escalation.activity-types.ts';
export * from './operation/operation.messages.ts';
export type { OperationActivities, OperationRemainder } from './operation/operation.activity-types.ts';
export type { ReconcileActivities, ReconciledPage } from './reconcile/reconcile.activity-types.ts';
