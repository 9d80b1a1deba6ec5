import { defineSignal } from '@temporalio/workflow';

/**
 * “Look at your clock”: something happened that may bring the next milestone forward. It carries nothing, so lost,
 * late, doubled and reordered ones do no harm.
 */
export const poke = defineSignal('poke');

/** The workflow of a case is found by the case alone, so a poke may be relayed twice. */
export const caseWorkflowId = (caseId: string): string => `case/${caseId}`;

/** What one run of the escalation hands to the next. */
export interface CaseEscalationInput {
  readonly caseId: string;
  /** How many advances in a row have failed; a new run goes on backing off where the last one stood. */
  readonly failures?: number;
  /** Where the request was whose poke started it (W3C traceparent), for those who follow it to its orders. */
  readonly trace?: string;
}
