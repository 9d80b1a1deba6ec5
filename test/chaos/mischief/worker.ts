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
    return { hit: true, cure: () => rig.restartWorker({}) };
  },
};

/** How long to wait for a worker that can be frozen. */
const PATIENCE_MS = 10_000;

/** The worker hangs for some seconds with all it holds, and then goes on as if nothing had been. */
export const freezeWorker: Mischief = {
  name: 'freeze the worker',
  kills: 0,
  async commit(rig, dice) {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await delay(100)) {
      const { pid } = rig.parts.worker;
      if (pid === undefined || !signal(pid, 'SIGSTOP')) continue; // killed at this moment
      await delay(dice.between(1_000, 4_000));
      return { hit: signal(pid, 'SIGCONT') };
    }
    return { hit: false };
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
