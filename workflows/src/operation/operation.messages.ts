/** The workflow of an operation is found by the operation alone, so it may be started twice. */
export const operationWorkflowId = (operationId: string): string => `operation/${operationId}`;

/** What one run of an operation hands to the next. */
export interface OperationInput {
  readonly operationId: string;
}
