import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Life, LifeOptions, LifeReport } from './life.ts';
import { round } from './machine.ts';
import type { BenchArgs } from './main.ts';
import type { Stand } from './stand.ts';

const CASES = 2_000;
const WARM_UP = 6_000;

const FIGURES = {
  'cases/s': ({ casesPerSecond }: LifeReport) => casesPerSecond,
  'a call p50': ({ msPerCall }: LifeReport) => msPerCall.p50,
  'a call p99': ({ msPerCall }: LifeReport) => msPerCall.p99,
  'api CPU-ms': ({ cost }: LifeReport) => cost.cpuMsEach.api,
  'postgres CPU-ms': ({ cost }: LifeReport) => cost.cpuMsEach.postgres,
  'driver CPU-ms': ({ cost }: LifeReport) => cost.cpuMsEach.driver,
  'idle %': ({ cost }: LifeReport) => cost.idlePct,
};
type Figure = keyof typeof FIGURES;

interface Side {
  readonly stand: Stand;
  readonly life: Life;
  readonly reports: LifeReport[];
}

interface Comparison {
  readonly here: number;
  readonly other: number;
  /** The middle of the rounds' own ratios: what changes on the machine changes for both sides of a round. */
  readonly ratio: number;
  /** Rounds in which the figure was higher here. */
  readonly higher: string;
}

/** The short life without workflows in two checkouts that run side by side and work in turns. */
export async function runPair({ cases, warmUp, width, pair }: BenchArgs): Promise<Record<Figure, Comparison>> {
  const root = path.resolve(import.meta.dirname, '../..');
  const warm = { cases: 1, warmUp: warmUp ?? WARM_UP, width };
  const here = await open(root, warm);
  const other = await open(pair.other ?? root, warm);
  try {
    for (let i = 0; i < pair.rounds; i++) {
      for (const { life, reports } of i % 2 === 0 ? [here, other] : [other, here])
        reports.push(await life.run('short', { cases: cases ?? CASES, warmUp: 0, width }));
    }
    const names = Object.keys(FIGURES) as Figure[];
    const table = Object.fromEntries(names.map((name) => [name, compare(name, here, other)]));
    console.table(table);
    return table as Record<Figure, Comparison>;
  } finally {
    await here.stand.clear();
    await other.stand.clear();
  }
}

/** Each side is driven by its own checkout's harness. */
async function open(root: string, warm: LifeOptions): Promise<Side> {
  const load = (file: string): Promise<unknown> => import(pathToFileURL(path.join(root, 'test/bench', file)).href);
  const { setUp } = (await load('stand.ts')) as typeof import('./stand.ts');
  const { Life } = (await load('life.ts')) as typeof import('./life.ts');
  const stand = await setUp({ temporal: false });
  const life = new Life(stand);
  await life.run('short', warm);
  return { stand, life, reports: [] };
}

function compare(name: Figure, here: Side, other: Side): Comparison {
  const of = ({ reports }: Side) => reports.map(FIGURES[name]);
  const [ours, theirs] = [of(here), of(other)];
  return {
    here: middle(ours),
    other: middle(theirs),
    ratio: round(middle(ours.map((figure, i) => figure / theirs[i]!)), 3),
    higher: `${ours.filter((figure, i) => figure > theirs[i]!).length} of ${ours.length}`,
  };
}

function middle(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!;
}
