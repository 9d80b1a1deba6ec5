import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashPassword } from '@zhuoluo/platform';
import { newPassword } from '../../apps/local/src/postgres.ts';
import type { BenchArgs } from './main.ts';
import { measureScale, printScale } from './scale/measure.ts';
import { loadScale } from './scale/load.ts';
import { Cast, setUp, type Stand } from './stand.ts';

const CASES = 1_000_000;
const OPEN_SHARE = 0.05;
/** How long ago the limits of open cases began to pass, where they are to be late. */
const LATE_MS = 3 * 86_400_000;

/** Many cases: how long lists, boards and commands take among them. */
export async function runScale(args: BenchArgs): Promise<unknown> {
  const { dataDir, loadOnly, keep, temporal } = args.scale;
  const isLoaded = dataDir !== null && existsSync(path.join(dataDir, 'accounts.json'));
  const stand = await setUp({ temporal, keep: true, ...(dataDir === null ? {} : { dataDir }) });
  try {
    if (!isLoaded) await load(stand, args);
    if (loadOnly) return { dataDir: stand.dataDir };
    const people = await Cast.meet(stand.http, stand.dataDir);
    const report = await measureScale({ ...stand, people }, args);
    printScale(report);
    return report;
  } finally {
    await stand.clear();
    if (keep || loadOnly || isLoaded) console.log(`npm start -- --data-dir ${stand.dataDir}`);
    else stand.discard();
  }
}

async function load(stand: Stand, { cases, scale: { open, units, seed, late } }: BenchArgs): Promise<void> {
  const began = performance.now();
  const all = cases ?? CASES;
  const password = newPassword();
  const { accounts } = await loadScale({
    databaseUrl: stand.stack.databaseUrl,
    cases: all,
    open: open ?? Math.round(all * OPEN_SHARE),
    ...{ units, seed, asOf: Date.now() - (late ? LATE_MS : 0) },
    passwordHash: await hashPassword(password),
    tell: (line) => console.error(line),
  });
  const file = stand.stack.dataDir.accountsFile;
  const known = JSON.parse(readFileSync(file, 'utf8')) as object[];
  const roles = ['UNIT_HEAD', 'UNIT_OFFICER', 'LIAISON'];
  writeFileSync(
    file,
    JSON.stringify([...known, ...accounts.map((account) => ({ account, password, roles }))], null, 2),
  );
  console.log(`${all} cases loaded in ${Math.round((performance.now() - began) / 1000)} s`);
}
