import { startStack } from '../../apps/local/src/stack.ts';
import { Life } from './life.ts';
import { printLife } from './life.run.ts';
import { round } from './machine.ts';
import type { BenchArgs } from './main.ts';
import { setUp } from './stand.ts';
import { Storm } from './storm.ts';
import { printStorm } from './storm.run.ts';

const CASES = 1_000;
const WARM_UP = 300;
const LIMITS = 5_000;

/** A first look: the short life, one storm, and how long a second start takes. */
export async function runSmoke({ cases, warmUp, limits, width }: BenchArgs) {
  const stand = await setUp({ keep: true });
  const life = await new Life(stand).run('short', { cases: cases ?? CASES, warmUp: warmUp ?? WARM_UP, width });
  printLife(life);
  const storm = new Storm(stand);
  await storm.prepare();
  const report = await storm.run(limits?.[0] ?? LIMITS, stand.stack.temporalAddress !== null);
  printStorm(report);
  await storm.close();
  await stand.clear();
  const readySeconds = await secondStart(stand.dataDir);
  stand.discard();
  console.log(`\nsecond start to ready: ${readySeconds} s`);
  return { life, storm: report, readySeconds };
}

async function secondStart(dataDir: string): Promise<number> {
  const started = performance.now();
  const stack = await startStack({ policy: 'default', dataDir, report: () => undefined });
  const seconds = round((performance.now() - started) / 1000, 2);
  await stack.stop();
  return seconds;
}
