export const workflowId = (caseId: string): string => `case/${caseId}`;
