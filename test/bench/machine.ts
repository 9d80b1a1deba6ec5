import { readdirSync, readFileSync } from 'node:fs';
import type { Stack } from '../../apps/local/src/stack.ts';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

export type Part = 'api' | 'worker' | 'temporal' | 'postgres';
export const PARTS: readonly Part[] = ['api', 'worker', 'temporal', 'postgres'];

interface Stat {
  readonly parent: number;
  readonly own: number;
  readonly reaped: number;
}

/** Processor time so far, in milliseconds: of each part with all its children, of this driver, and what the machine lost. */
export interface Usage {
  readonly at: number;
  readonly parts: Readonly<Record<Part, number>>;
  readonly driver: number;
  readonly busy: number;
  readonly idle: number;
  readonly steal: number;
}

/** Reads the kernel's accounting of a running stack (Linux only, like every figure in RESULTS.md). */
export function usageOf(pids: Stack['pids']): Usage {
  const stats = allStats();
  const [user, nice, system, idle, iowait, irq, softirq, steal] = machineTicks();
  const own = process.cpuUsage();
  return {
    at: performance.now(),
    parts: Object.fromEntries(PARTS.map((part) => [part, treeOf(pids[part], stats)])) as Record<Part, number>,
    driver: (own.user + own.system) / 1000,
    busy: (user + nice + system + irq + softirq) * TICK_MS,
    idle: (idle + iowait) * TICK_MS,
    steal: steal * TICK_MS,
  };
}

function machineTicks(): [number, number, number, number, number, number, number, number] {
  const line = readFileSync('/proc/stat', 'latin1').split('\n', 1)[0] ?? '';
  return line.trim().split(/\s+/).slice(1, 9).map(Number) as ReturnType<typeof machineTicks>;
}

function allStats(): Map<number, Stat> {
  const stats = new Map<number, Stat>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = statOf(Number(entry));
    if (stat) stats.set(Number(entry), stat);
  }
  return stats;
}

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = (a: number, b: number) => ((fields[a] ?? 0) + (fields[b] ?? 0)) * TICK_MS;
    return { parent: fields[1] ?? 0, own: ticks(11, 12), reaped: ticks(13, 14) };
  } catch {
    return null; // ended between listing and reading: its time is in its parent's
  }
}

/** A process, its living descendants, and those of them already reaped. */
function treeOf(root: number | undefined, stats: ReadonlyMap<number, Stat>): number {
  if (root === undefined) return 0;
  const stat = stats.get(root);
  if (!stat) return 0;
  let sum = stat.own + stat.reaped;
  for (const [pid, { parent }] of stats) if (parent === root) sum += treeOf(pid, stats);
  return sum;
}

/** Resident memory of each part with its children, in MiB; what several share, such as buffers, is counted once. */
export function memoryOf(pids: Stack['pids']): Record<Part, number> {
  const stats = allStats();
  const resident = (pid: number): number => {
    let kib = 0;
    try {
      kib = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0);
    } catch {
      kib = 0; // ended meanwhile
    }
    for (const [child, { parent }] of stats) if (parent === pid) kib += resident(child) * 1024;
    return kib / 1024;
  };
  return Object.fromEntries(PARTS.map((p) => [p, pids[p] === undefined ? 0 : Math.round(resident(pids[p]))])) as Record<
    Part,
    number
  >;
}

/** What a stretch of work cost, a piece. */
export interface Cost {
  readonly wallSeconds: number;
  readonly cpuMsEach: Readonly<Record<Part | 'driver', number>>;
  readonly stealPct: number;
  readonly idlePct: number;
}

export function costBetween(before: Usage, after: Usage, pieces: number): Cost {
  const total = after.busy - before.busy + after.idle - before.idle + after.steal - before.steal;
  const each = (ms: number) => round(ms / pieces, 3);
  return {
    wallSeconds: round((after.at - before.at) / 1000, 2),
    cpuMsEach: {
      ...(Object.fromEntries(PARTS.map((p) => [p, each(after.parts[p] - before.parts[p])])) as Record<Part, number>),
      driver: each(after.driver - before.driver),
    },
    stealPct: round((100 * (after.steal - before.steal)) / total, 1),
    idlePct: round((100 * (after.idle - before.idle)) / total, 1),
  };
}

export interface Spread {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN, 1);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export function round(x: number, digits: number): number {
  return Number(x.toFixed(digits));
}
