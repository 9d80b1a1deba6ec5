import { parseArgs } from 'node:util';
import { readSample } from '../../../deploy/sample/sample.ts';
import { Client } from './client.ts';
import { idsByCode } from './codes.ts';
import { Player } from './play.ts';
import { printTimeline } from './timeline.ts';
import { faultsOf } from './verdict.ts';

const HELP = `npm run demo -- [--url http://127.0.0.1:3000] [--accounts .zhuoluo/accounts.json] [--cases 1,5,13]

Files the 20 written cases of the sample set in a running system (npm start -- --policy fast), plays their scripts as the people
they name, prints each case's timeline, and exits 1 where an order is missing or one exists that must not.`;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    accounts: { type: 'string', default: '.zhuoluo/accounts.json' },
    cases: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else process.exitCode = await demo();

async function demo(): Promise<number> {
  const { people, cases } = readSample();
  const client = new Client(values.url, values.accounts);
  const admin = people.find((p) => p.posts.some((post) => post.roles.includes('ADMIN')))!.account;
  const policy = (await client.get(admin, '/policies/current')) as { name: string };
  if (policy.name !== 'fast') {
    console.error(
      `The system runs the policy “${policy.name}”; the demo needs seconds for days: npm start -- --policy fast`,
    );
    return 2;
  }
  const units = await idsByCode(client, admin, '/units');
  const parties = await idsByCode(client, admin, '/parties');
  const player = new Player(client, units, parties);
  const codeOf = new Map([...units].map(([code, id]) => [id, code]));
  const chosen = values.cases?.split(',').map(Number);
  const played = await Promise.all(cases.filter((c) => chosen?.includes(c.no) ?? true).map((c) => player.play(c)));
  let wrong = 0;
  for (const one of played) {
    await printTimeline(client, one, (id) => codeOf.get(id) ?? id);
    const faults = faultsOf(one, (id) => codeOf.get(id) ?? id);
    for (const fault of faults) console.log(`   ✗ ${fault}`);
    if (faults.length === 0) console.log('   ✓ as written');
    wrong += faults.length > 0 ? 1 : 0;
  }
  console.log(`\n${played.length} cases played, ${wrong} not as written`);
  return wrong === 0 ? 0 : 1;
}
