/** What tests and image builds share with the running worker. */
export { workflowBundle } from './temporal/workflow-bundle.ts';
