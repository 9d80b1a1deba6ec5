import { openPool } from '@zhuoluo/database';
import { Life } from '../life.ts';
import { round, type Spread } from '../machine.ts';
import type { BenchArgs } from '../main.ts';
import type { Stand } from '../stand.ts';
import { measureCommands, measureSingles } from './commands.ts';
import { Plans } from './plans.ts';
import { measurePaging, measureReads, type Measured } from './reads.ts';
import { readingsIn } from './readings.ts';
import { printSteady, steadyLoad, type SteadyReport } from './steady.ts';
import { viewersIn } from './viewers.ts';

const SLOW_MS = 100;
const DEEP_ROW = 100_000;
const STARTS = 3;
const LIVES = 60;

export interface ScaleReport {
  readonly cases: number;
  readonly openCases: number;
  readonly reads: readonly Measured[];
  readonly singles: Readonly<Record<string, Spread>>;
  readonly commands: Readonly<Record<string, Spread>>;
  readonly paging: Awaited<ReturnType<typeof measurePaging>>;
  /** Process start to /health/ready, in seconds. */
  readonly readySeconds: readonly number[];
  readonly steady: SteadyReport | null;
  /** Of what took longer than SLOW_MS at p95, as PostgreSQL wrote them down. */
  readonly plans: Readonly<Record<string, string>>;
}

/** What people wait for at this size, as each of them; commands last, because they change the cases. */
export async function measureScale(stand: Stand, { width, scale }: BenchArgs): Promise<ScaleReport> {
  const pool = openPool({ databaseUrl: stand.stack.databaseUrl, max: 2, applicationName: 'zhuoluo-scale' });
  const plans = new Plans(stand, pool);
  try {
    await plans.prepare();
    const viewers = await viewersIn(pool);
    const overseer = viewers[0]!.account;
    const readings = (await readingsIn(pool)).filter(({ name }) => scale.only === null || scale.only.test(name));
    const reads = await measureReads(stand, viewers, readings, scale.times);
    const slow = reads.filter(({ ms }) => ms.p95 > SLOW_MS);
    const counted = await pool.query<{ cases: number; openCases: number }>(
      `SELECT count(*) AS cases, count(*) FILTER (WHERE ended_at IS NULL) AS "openCases" FROM "case"`,
    );
    const found = await plansOf(stand, plans, viewers, slow);
    if (scale.only !== null)
      return {
        ...counted.rows[0]!,
        reads,
        plans: found,
        ...{ singles: {}, commands: {}, paging: null, readySeconds: [], steady: null },
      };
    return {
      ...counted.rows[0]!,
      reads,
      plans: found,
      singles: await measureSingles(stand, pool, overseer, scale.times * 5),
      paging: await measurePaging(stand, overseer, '', DEEP_ROW, scale.times),
      readySeconds: await starts(stand),
      commands: { ...(await lives(stand)), ...(await measureCommands(stand, pool, LIVES)) },
      steady: scale.minutes > 0 ? await steadyLoad(stand, viewers, readings, { minutes: scale.minutes, width }) : null,
    };
  } finally {
    await plans.end();
    await pool.end();
  }
}

async function plansOf(
  stand: Stand,
  plans: Plans,
  viewers: Awaited<ReturnType<typeof viewersIn>>,
  slow: readonly Measured[],
) {
  const found: Record<string, string> = {};
  for (const { viewer, reading, path } of slow) {
    const token = await stand.people.token(viewers.find(({ name }) => name === viewer)!.account);
    found[`${reading} (${viewer})`] = await plans.of(SLOW_MS / 2, () => stand.http.get(token, path));
  }
  return found;
}

async function starts(stand: Stand): Promise<number[]> {
  const seconds: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    await stand.stack.killApi();
    const began = performance.now();
    await stand.stack.startApi();
    seconds.push(round((performance.now() - began) / 1000, 2));
  }
  return seconds;
}

async function lives(stand: Stand): Promise<Readonly<Record<string, Spread>>> {
  return (await new Life(stand).run('full', { cases: LIVES, warmUp: 10, width: 1 })).msByCall;
}

export function printScale(report: ScaleReport): void {
  const { cases, openCases, reads, singles, commands, paging, readySeconds, steady, plans } = report;
  console.log(`\n${cases} cases, ${openCases} of them open; milliseconds a call, one after the other`);
  const worst = Map.groupBy(reads, ({ reading }) => reading);
  console.table(
    Object.fromEntries(
      [...worst].map(([reading, all]) => {
        const slowest = all.reduce((a, b) => (b.ms.p95 > a.ms.p95 ? b : a));
        return [
          reading,
          { ...slowest.ms, slowest: slowest.viewer, over: all.filter(({ ms }) => ms.p95 > SLOW_MS).length },
        ];
      }),
    ),
  );
  console.table({ ...singles, ...commands });
  if (paging) console.table({ 'page one': paging['page one'], [`page at row ${paging.row}`]: paging['page there'] });
  if (readySeconds.length > 0) console.log(`API start to ready: ${readySeconds.join(', ')} s`);
  if (steady) printSteady(steady);
  for (const [name, plan] of Object.entries(plans)) console.log(`\n── ${name}\n${plan}`);
}
