import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Mischief } from './mischief.ts';

const SHIFTED_CLOCK = path.join(import.meta.dirname, '../shifted-clock.mjs');

/** The worker's clock is an hour ahead, then an hour behind, to and fro until the end of the round. */
export const stepClock: Mischief = {
  name: 'step the worker’s clock',
  kills: 1,
  async commit(rig) {
    await rig.restartWorker({
      NODE_OPTIONS: `--import ${SHIFTED_CLOCK}`,
      CLOCK_STEPS_MS: '3600000,-3600000,0',
    });
    return () => rig.restartWorker({});
  },
};

/** The worker hangs for some seconds with all it holds, and then goes on as if nothing had been. */
export const freezeWorker: Mischief = {
  name: 'freeze the worker',
  kills: 0,
  async commit(rig, dice) {
    const { pid } = rig.parts.worker;
    if (pid === undefined || !signal(pid, 'SIGSTOP')) return undefined;
    await delay(dice.between(1_000, 4_000));
    signal(pid, 'SIGCONT');
    return undefined;
  },
};

/** Signals the process group that a part runs in; false where it has ended meanwhile. */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(-pid, name);
  } catch {
    return false;
  }
}
