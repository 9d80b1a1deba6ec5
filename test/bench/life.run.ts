import { Life, type LifeReport } from './life.ts';
import { PARTS, round, type Cost } from './machine.ts';
import type { BenchArgs } from './main.ts';
import { setUp } from './stand.ts';

const CASES = 2_000;
const WARM_UP = 2_000;

export async function runLife({ cases: asked, warmUp, width, kind }: BenchArgs): Promise<LifeReport[]> {
  const cases = asked ?? CASES;
  const stand = await setUp();
  try {
    const life = new Life(stand);
    const reports: LifeReport[] = [];
    for (const one of ['short', 'full'] as const) {
      if (kind !== 'both' && kind !== one) continue;
      const report = await life.run(one, { cases, width, warmUp: warmUp ?? WARM_UP });
      printLife(report);
      reports.push(report);
    }
    return reports;
  } finally {
    await stand.clear();
  }
}

export function printLife({
  kind,
  cases,
  width,
  casesPerSecond,
  msPerCall,
  msPerCase,
  msByCall,
  cost,
  untilSettled,
}: LifeReport): void {
  const { cpuMsEach, stealPct, idlePct } = cost;
  console.log(
    `\n${kind} life: ${cases} cases, ${width} at once: ${casesPerSecond} cases/s (steal ${stealPct} %, idle ${idlePct} %)`,
  );
  console.table({ 'a call': msPerCall, 'a case': msPerCase, ...msByCall });
  const partsOf = (each: Cost['cpuMsEach']) => PARTS.map((part) => `${part} ${each[part]}`).join(', ');
  console.log(
    `CPU-ms a case: ${partsOf(cpuMsEach)}; api + postgres ${round(cpuMsEach.api + cpuMsEach.postgres, 2)}; driver ${cpuMsEach.driver}`,
  );
  console.log(`until Temporal has heard of all and rests: ${partsOf(untilSettled.cpuMsEach)}`);
}
