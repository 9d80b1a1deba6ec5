import { Dice } from '../../chaos/dice.ts';
import { Life } from '../life.ts';
import { memoryOf, spreadOf, type Part, type Spread } from '../machine.ts';
import type { Stand } from '../stand.ts';
import type { Reading } from './readings.ts';
import type { Viewer } from './viewers.ts';

const LOOK_EVERY_MS = 10_000;
/** Between two calls of one person: people read what they asked for. */
const PAUSE_MS = 200;
/** Of the slowest readings. */
const SHOWN = 12;

export interface SteadyReport {
  readonly minutes: number;
  readonly calls: number;
  readonly failed: number;
  readonly ms: Spread;
  /** What took longest at most, and for whom; what failed, with its status. */
  readonly slowest: readonly SlowReading[];
  readonly failures: Readonly<Record<string, number>>;
  /** MiB of each part: after a first while, at the end, and the most there was. */
  readonly memory: Readonly<Record<'first' | 'last' | 'most', Readonly<Record<Part, number>>>>;
}

export interface SlowReading {
  readonly reading: string;
  readonly ms: Spread;
  readonly by: string;
}

/** People who read at random while others file, claim and close, for so long; what each process holds meanwhile. */
export async function steadyLoad(
  stand: Stand,
  viewers: readonly Viewer[],
  readings: readonly Reading[],
  { minutes, width }: { readonly minutes: number; readonly width: number },
): Promise<SteadyReport> {
  const end = Date.now() + minutes * 60_000;
  const calls: Call[] = [];
  const reader = async (dice: Dice): Promise<void> => {
    while (Date.now() < end) {
      const viewer = dice.pick(viewers);
      const reading = dice.pick(readings.filter(({ board }) => !board || viewer.oversees));
      const answer = await stand.http.get(await stand.people.token(viewer.account), reading.path);
      calls.push({ reading: reading.name, viewer: viewer.name, ms: answer.ms, status: answer.status });
      await pause(PAUSE_MS);
    }
  };
  const writer = async (): Promise<void> => {
    const life = new Life(stand);
    while (Date.now() < end) {
      await life.run('full', { cases: 5, warmUp: 0, width: 1 });
      await pause(PAUSE_MS);
    }
  };
  const seen: Record<Part, number>[] = [];
  const watcher = async (): Promise<void> => {
    while (Date.now() < end) {
      await pause(LOOK_EVERY_MS);
      seen.push(memoryOf(stand.stack.pids));
    }
  };
  await Promise.all([...Array.from({ length: width }, (_, i) => reader(new Dice(i))), writer(), watcher()]);
  const most = seen.reduce((a, b) => mapped(a, (part) => Math.max(a[part], b[part])));
  const first = seen[Math.min(2, seen.length - 1)]!;
  return { minutes, ...summed(calls), memory: { first, last: seen.at(-1)!, most } };
}

interface Call {
  readonly reading: string;
  readonly viewer: string;
  readonly ms: number;
  readonly status: number;
}

function summed(calls: readonly Call[]): Pick<SteadyReport, 'calls' | 'failed' | 'ms' | 'slowest' | 'failures'> {
  const failed = calls.filter(({ status }) => status >= 300);
  const slowest = [...Map.groupBy(calls, ({ reading }) => reading)]
    .map(([reading, all]) => ({
      reading,
      ms: spreadOf(all.map(({ ms }) => ms)),
      by: all.reduce((a, b) => (b.ms > a.ms ? b : a)).viewer,
    }))
    .sort((a, b) => b.ms.max - a.ms.max)
    .slice(0, SHOWN);
  const failures = Map.groupBy(failed, ({ reading, viewer, status }) => `${status} ${reading} (${viewer})`);
  return {
    calls: calls.length,
    failed: failed.length,
    ms: spreadOf(calls.map(({ ms }) => ms)),
    slowest,
    failures: Object.fromEntries([...failures].map(([what, all]) => [what, all.length])),
  };
}

export function printSteady({ calls, failed, ms, slowest, failures, memory }: SteadyReport): void {
  console.table(memory);
  console.log(`${calls} calls, ${failed} failed; p50 ${ms.p50}, p95 ${ms.p95}, p99 ${ms.p99} ms`);
  console.table(Object.fromEntries(slowest.map(({ reading, ms: spread, by }) => [reading, { ...spread, by }])));
  if (failed > 0) console.table(failures);
}

function mapped(parts: Record<Part, number>, value: (part: Part) => number): Record<Part, number> {
  return Object.fromEntries(Object.keys(parts).map((part) => [part, value(part as Part)])) as Record<Part, number>;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
