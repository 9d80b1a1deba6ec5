import path from 'node:path';
import { parseArgs } from 'node:util';
import { runLife } from './life.run.ts';
import { runPages } from './pages.run.ts';
import { runPair } from './pair.run.ts';
import { runReferences } from './references.run.ts';
import { runScale } from './scale.run.ts';
import { runSmoke } from './smoke.run.ts';
import { runStorm } from './storm.run.ts';

const HELP = `npm run bench -- smoke | life | pair | storm | scale | pages | references  [options]

  smoke   --cases 1000 --limits 5000   open + claim + submit, limits in one second, ready time: a first look, ten minutes
  life    --cases 2000 --warm 2000 --width 16 --kind short|full|both     cases over HTTP
  pair    --other DIR --cases 2000 --warm 6000 --rounds 10   the short life here and in another checkout (installed, built), in turns
  storm   --limits 5000,10000,50000 --warm 0 --workflows on|off       limits in the same second, filing going on meanwhile
  scale   --cases 1000000 --open 50000 --units 2000 --seed 1 --due future|past     lists, boards and commands among many cases
          --data-dir DIR   loads into a new directory, measures one already loaded; --keep leaves it
          --times 12 --only REGEX --minutes 30   how often each is asked; readings to ask alone; steady load at the end
          --load-only      loads and stops: npm start -- --data-dir DIR shows it
  pages   --pages 1000     open pages that watch, filing going on meanwhile
  references --units 2000   the snapshot of reference data among ten thousand people, the tables of 管理, and filing beside them

Each starts a product of its own in a temporary directory, prints a table, and JSON with --json. Figures are of this machine:
close everything else, compare in pairs, and read CPU-ms rather than wall time.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string' },
    warm: { type: 'string' },
    width: { type: 'string', default: '16' },
    kind: { type: 'string', default: 'both' },
    other: { type: 'string' },
    rounds: { type: 'string', default: '10' },
    limits: { type: 'string' },
    pages: { type: 'string' },
    workflows: { type: 'string' },
    open: { type: 'string' },
    units: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    due: { type: 'string', default: 'future' },
    'data-dir': { type: 'string' },
    times: { type: 'string', default: '12' },
    only: { type: 'string' },
    minutes: { type: 'string', default: '30' },
    'load-only': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

export interface BenchArgs {
  /** Null: the harness's own size. */
  readonly cases: number | null;
  /** Lived or drawn before anything is measured; null: the harness's own number. */
  readonly warmUp: number | null;
  readonly width: number;
  readonly kind: string;
  readonly pair: PairArgs;
  readonly limits: readonly number[] | null;
  readonly workflows: boolean;
  /** Null: the harness's own number. */
  readonly pages: number | null;
  readonly scale: ScaleArgs;
}

export interface PairArgs {
  /** The other checkout; null: this one, which shows the noise. */
  readonly other: string | null;
  /** Each side lives its cases once a round. */
  readonly rounds: number;
}

export interface ScaleArgs {
  /** Null: a twentieth. */
  readonly open: number | null;
  readonly units: number;
  readonly seed: number;
  /** Whether the limits of open cases have passed a while ago. */
  readonly late: boolean;
  readonly dataDir: string | null;
  /** With it, the workflows of all open cases are started first: an hour of a machine's work at the full size. */
  readonly temporal: boolean;
  /** How often each thing is asked. */
  readonly times: number;
  /** Readings whose name it fits, and nothing else, are measured. */
  readonly only: RegExp | null;
  /** Of steady load, in which the processes' memory is watched. */
  readonly minutes: number;
  readonly loadOnly: boolean;
  readonly keep: boolean;
}

const RUNS: Readonly<Record<string, (args: BenchArgs) => Promise<unknown>>> = {
  smoke: runSmoke,
  life: runLife,
  pair: runPair,
  storm: runStorm,
  scale: runScale,
  pages: runPages,
  references: runReferences,
};

/** Seen from where npm was run. */
const directory = (named: string) => path.resolve(process.env['INIT_CWD'] ?? '.', named);

const run = RUNS[positionals[0] ?? ''];
if (values.help || !run) {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  const report = await run({
    cases: values.cases === undefined ? null : Number(values.cases),
    warmUp: values.warm === undefined ? null : Number(values.warm),
    width: Number(values.width),
    kind: values.kind,
    pair: { other: values.other === undefined ? null : directory(values.other), rounds: Number(values.rounds) },
    limits: values.limits?.split(',').map(Number) ?? null,
    workflows: values.workflows !== 'off',
    pages: values.pages === undefined ? null : Number(values.pages),
    scale: {
      open: values.open === undefined ? null : Number(values.open),
      units: Number(values.units),
      seed: Number(values.seed),
      late: values.due === 'past',
      dataDir: values['data-dir'] === undefined ? null : directory(values['data-dir']),
      temporal: values.workflows === 'on' && !values['load-only'],
      times: Number(values.times),
      only: values.only === undefined ? null : new RegExp(values.only),
      minutes: Number(values.minutes),
      loadOnly: values['load-only'],
      keep: values.keep,
    },
  });
  if (values.json) console.log(JSON.stringify(report, null, 2));
}
