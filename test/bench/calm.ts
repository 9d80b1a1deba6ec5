import { setTimeout as delay } from 'node:timers/promises';
import type { Stack } from '../../apps/local/src/stack.ts';
import { usageOf, type Usage } from './machine.ts';

const QUIET_MS = 4_000;
const BUSY_MS_PER_SECOND = 100;
const USUAL_TIMES = 1.5;

/** CPU-ms a second of worker and Temporal together. */
export function busyPerSecond(before: Usage, after: Usage): number {
  const spent = (part: 'worker' | 'temporal') => after.parts[part] - before.parts[part];
  return ((spent('worker') + spent('temporal')) * 1_000) / (after.at - before.at);
}

/**
 * The first moment from which worker and Temporal do for some seconds hardly more than usual.
 *
 * @throws Error when they do not come to rest within `patienceMs`
 */
export async function untilCalm(pids: Stack['pids'], usualPerSecond: number, patienceMs: number): Promise<Usage> {
  const deadline = Date.now() + patienceMs;
  let quietSince = usageOf(pids);
  for (let previous = quietSince; ;) {
    await delay(1_000);
    const now = usageOf(pids);
    if (busyPerSecond(previous, now) > usualPerSecond * USUAL_TIMES + BUSY_MS_PER_SECOND) quietSince = now;
    if (now.at - quietSince.at > QUIET_MS) return quietSince;
    if (Date.now() > deadline) throw new Error('worker and Temporal did not come to rest');
    previous = now;
  }
}
