import { setTimeout as delay } from 'node:timers/promises';
import { PARTS, type PartName } from '../rig-parts.ts';
import type { Mischief } from './mischief.ts';

/** SIGKILL at any moment; the part is started again a little later. */
const killOf = (part: PartName): Mischief => ({
  name: `kill ${part}`,
  kills: 1,
  async commit(rig, dice) {
    await rig.parts[part].kill();
    await delay(dice.between(0, 2_000));
    await rig.start(part);
    return { hit: true };
  },
});

export const KILLS: readonly Mischief[] = PARTS.map(killOf);
