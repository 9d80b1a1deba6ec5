/** For images whose file system is read-only: bundles the workflows at build time instead of at the first start. */
import { workflowBundle } from './temporal/workflow-bundle.ts';

await workflowBundle();
