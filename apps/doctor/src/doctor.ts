/** `npm run doctor`: proves from the database that nothing is lost, doubled or early. See `npm run doctor -- --help`. */
import path from 'node:path';
import { FileStorage } from '@zhuoluo/papers/store';
import { BadRequest, readArgs, USAGE, type DoctorArgs } from './args.ts';
import { examine } from './examine.ts';
import { json, table } from './report.ts';
import { connectWorkflows } from './temporal-workflows.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');

async function main(): Promise<number> {
  const args = readArgs(process.argv.slice(2), process.env, process.env['INIT_CWD'] ?? process.cwd(), REPOSITORY);
  if (args.help) {
    console.log(USAGE);
    return 0;
  }
  const diagnosis = await diagnose(args);
  console.log(args.json ? json(diagnosis) : table(diagnosis));
  return diagnosis.isWhole ? 0 : 1;
}

async function diagnose({ databaseUrl, filesDir, graceMs, tell, temporal }: DoctorArgs) {
  const storage = filesDir === null ? undefined : new FileStorage(filesDir);
  const workflows = temporal ? await connectWorkflows(temporal.address, temporal.namespace) : undefined;
  try {
    return await examine({ databaseUrl, graceMs, tell, workflows, storage });
  } finally {
    await workflows?.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const message = error instanceof Error ? error.message || error.name : String(error);
  console.error(error instanceof BadRequest ? message : `无法核对：${message}`);
  process.exitCode = 2;
}
