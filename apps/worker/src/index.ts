/** What tests share with the running worker; the image's build calls it too, so that no start has to bundle. */
export { workflowBundle } from './temporal/workflow-bundle.ts';
