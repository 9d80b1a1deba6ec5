import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { temporalFiles } from '../rig-parts.ts';
import type { Mischief } from './mischief.ts';

/** Temporal comes back and remembers nothing: no workflow, no timer, no schedule. */
export const loseTemporalsMemory: Mischief = {
  name: 'throw Temporal’s database away',
  kills: 1,
  async commit(rig, dice) {
    await rig.parts.temporal.kill();
    for (const file of temporalFiles(rig.dataDir)) rmSync(file, { force: true });
    await delay(dice.between(0, 2_000));
    await rig.start('temporal');
    return { hit: true };
  },
};

/** The worker knows no Temporal until the end of the round: no case workflow runs, the sweep is alone. */
export const stopWorkflows: Mischief = {
  name: 'stop the case workflows',
  kills: 1,
  async commit(rig) {
    await rig.restartWorker({ TEMPORAL_ADDRESS: '' });
    return { hit: true, cure: () => rig.restartWorker({}) };
  },
};
