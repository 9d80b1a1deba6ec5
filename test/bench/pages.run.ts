import { costBetween, memoryOf, round, spreadOf, usageOf, type Spread } from './machine.ts';
import type { BenchArgs } from './main.ts';
import { OpenPages } from './pages.ts';
import { setUp } from './stand.ts';
import { SteadyFiling, type FilingMs } from './steady-filing.ts';

const PAGES = 1_000;
const WITHOUT_MS = 20_000;
const WITH_MS = 60_000;

export interface PagesReport {
  readonly pages: number;
  readonly openSeconds: number;
  /** Before, while and after they are open. */
  readonly filingMs: FilingMs;
  /** From the answer to a filing until a page is told of it. */
  readonly toldMs: Spread;
  /** Of the API, CPU-ms a second, and MiB. */
  readonly api: Readonly<Record<'without' | 'with', { readonly cpuMsPerSecond: number; readonly memory: number }>>;
}

/** Pages that only watch, all of them everything, while ten cases a second are filed. */
export async function runPages({ pages: asked }: BenchArgs): Promise<PagesReport> {
  const pages = asked ?? PAGES;
  const stand = await setUp({ temporal: false });
  const { pids, apiUrl } = stand.stack;
  const filedAt = new Map<string, number>();
  const toldMs: number[] = [];
  const filing = new SteadyFiling(stand, (caseId) => filedAt.set(caseId, performance.now()));
  const measured = async (ms: number) => {
    const before = usageOf(pids);
    await new Promise((resolve) => setTimeout(resolve, ms));
    const cost = costBetween(before, usageOf(pids), 1);
    return { cpuMsPerSecond: round(cost.cpuMsEach.api / cost.wallSeconds, 1), memory: memoryOf(pids).api };
  };
  filing.start();
  await measured(WITHOUT_MS);
  const without = await measured(WITHOUT_MS);
  filing.phase('during');
  const began = performance.now();
  const token = await stand.people.token(stand.people.holder('SUPERVISOR', 'SL-SUPERVISION'));
  const open = await OpenPages.open(pages, apiUrl, token, (caseIds, at) => {
    for (const id of caseIds) toldMs.push(at - (filedAt.get(id) ?? at));
  });
  const openSeconds = round((performance.now() - began) / 1000, 2);
  const withPages = await measured(WITH_MS);
  open.close();
  filing.phase('after');
  await measured(WITHOUT_MS / 2);
  const filingMs = await filing.stop();
  await stand.clear();
  const report = { pages, openSeconds, filingMs, toldMs: spreadOf(toldMs), api: { without, with: withPages } };
  print(report);
  return report;
}

function print({ pages, openSeconds, filingMs, toldMs, api }: PagesReport): void {
  console.log(`\n${pages} open pages, ten filings a second; all open after ${openSeconds} s`);
  console.table({
    'filing before': filingMs.before,
    'filing, pages open': filingMs.during,
    'filing after': filingMs.after,
    'a page is told after': toldMs,
  });
  console.table(api);
}
