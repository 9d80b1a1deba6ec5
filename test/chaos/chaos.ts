/** `npm run chaos`: breaks a scratch product in every way there is and proves after each round that nothing was lost. */
import { parseArgs } from 'node:util';
import { runChaos } from './campaign.ts';

const HELP = `npm run chaos -- [--kills 50] [--seed N] [--json]

Starts the product on a scratch directory with limits of seconds and people at work in it, then kills API, worker, Temporal
and PostgreSQL at random moments, cuts connections, throws Temporal's database away, doubles, delays and reorders pokes,
stops the sweep or the workflows, steps and freezes the worker's clock. After each round the doctor must find nothing
and every accepted command must be there. The same seed plans the same mischief. Exit code: 0 whole, 1 not.`;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else process.exitCode = await main(Number(values.seed), Number(values.kills));

async function main(seed: number, kills: number): Promise<number> {
  if (!Number.isInteger(seed) || !Number.isInteger(kills) || seed < 0 || kills < 1) {
    console.error('--seed and --kills are whole numbers; see npm run chaos -- --help');
    return 2;
  }
  console.error(`seed ${seed}`);
  const result = await runChaos({ seed, kills, report: (line) => console.error(line) });
  const { rounds, isWhole, refusals, dataDir } = result;
  if (values.json) console.log(JSON.stringify(result, null, 2));
  else
    console.log(
      [
        `seed ${seed}: ${result.kills} kills in ${rounds.length} rounds, ${rounds.at(-1)?.accepted ?? 0} commands accepted`,
        `refusals: ${JSON.stringify(refusals)}`,
        isWhole ? 'Nothing lost, doubled or early.' : `Something does not hold; logs and databases are in ${dataDir}`,
      ].join('\n'),
    );
  return isWhole ? 0 : 1;
}
