/** What tests share with the running worker; an image build may call it too, so that no start has to bundle. */
export { workflowBundle } from './temporal/workflow-bundle.ts';
