import { cutConnections, delayPokes, doublePokes, stopSweep } from './database.ts';
import type { Mischief } from './mischief.ts';
import { loseTemporalsMemory, stopWorkflows } from './temporal.ts';
import { freezeWorker, stepClock } from './worker.ts';

export { KILLS } from './kills.ts';
export type { Blow, Cure, Mischief } from './mischief.ts';

/** Everything that can be done to the product beside killing a part. */
export const TRICKS: readonly Mischief[] = [
  cutConnections,
  delayPokes,
  doublePokes,
  stopSweep,
  loseTemporalsMemory,
  stopWorkflows,
  stepClock,
  freezeWorker,
];
