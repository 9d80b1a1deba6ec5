import { PARTS } from './machine.ts';
import type { BenchArgs } from './main.ts';
import { setUp } from './stand.ts';
import { Storm, type StormReport } from './storm.ts';

const LIMITS = [5_000, 10_000, 50_000];

export async function runStorm({ limits, warmUp, workflows }: BenchArgs): Promise<StormReport[]> {
  const reports: StormReport[] = [];
  for (const one of limits ?? LIMITS) {
    const stand = await setUp({ policy: 'fast', ...(workflows ? {} : { temporal: false }) });
    const storm = new Storm(stand);
    try {
      await storm.prepare();
      await storm.warmUp(warmUp ?? 0);
      const report = await storm.run(one, workflows);
      printStorm(report);
      reports.push(report);
    } finally {
      await storm.close();
      await stand.clear();
    }
  }
  return reports;
}

export function printStorm(report: StormReport): void {
  const { limits, workflows, latenessMs, early, doubled, missing, overtaken, misnumbered } = report;
  const { ordersPerSecond, untilLast, untilLastUsually, untilSettled, filingMs } = report;
  console.log(
    `\nstorm of ${limits} limits, workflows ${workflows ? 'on' : 'off'}: early ${early}, doubled ${doubled}, missing ${missing}, overtaken ${overtaken.orders} (by ${overtaken.mostMs} ms at most), within an office's numbers ${misnumbered}`,
  );
  console.table({
    'lateness of orders': latenessMs,
    'filing before': filingMs.before,
    'filing during': filingMs.during,
    'filing after': filingMs.after,
  });
  const each = (cost: typeof untilLastUsually) => PARTS.map((part) => `${part} ${cost[part]}`).join(', ');
  console.log(
    `${ordersPerSecond} orders/s; CPU-ms an order until the last is out: ${each(untilLast.cpuMsEach)} (steal ${untilLast.stealPct} %); of it anyway, filing and all: ${each(untilLastUsually)}`,
  );
  console.log(
    `worker and Temporal idle again after ${report.settledSeconds} s; CPU-ms an order until then: ${each(untilSettled.cpuMsEach)}`,
  );
}
