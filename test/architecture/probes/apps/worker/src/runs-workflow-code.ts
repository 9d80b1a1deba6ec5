import { rest } from '../../../workflows/src/index.ts'; // breaks workflow-code-stays-in-its-sandbox
import { workflowId } from '../../../workflows/src/messages.ts';

export const run = (caseId: string): unknown => [workflowId(caseId), rest()];
