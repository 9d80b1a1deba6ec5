/**
 * Records a history of each scenario that this release has none of yet, from a real run on a real Temporal. What is
 * recorded once stays as it is: a history is how cases out there really went, and re-recording would hide what broke.
 *
 *     node test/replay/record.ts
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { startTemporal } from '../../apps/local/src/temporal.ts';
import { runEscalations } from '../support/escalations.ts';
import { temporalBinary } from '../support/test-servers.ts';
import { SCENARIOS } from './scenarios.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HISTORIES = path.join(import.meta.dirname, 'histories');
/** Production hands over after some thousand events; the path is the same after a few dozen. */
const HAND_OVER_AFTER_EVENTS = 120;

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
const missing = Object.keys(SCENARIOS).filter((name) => !existsSync(fileOf(name)));
if (missing.length > 0) await recordAll(missing);
for (const name of Object.keys(SCENARIOS)) console.log(`${missing.includes(name) ? 'recorded' : 'kept'} ${name}`);

function fileOf(name: string): string {
  return path.join(HISTORIES, `${version}-${name}.json`);
}

async function recordAll(names: readonly string[]): Promise<void> {
  const { address, process: server } = await startTemporal({
    binary: await temporalBinary(),
    logFile: os.devNull,
    dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': HAND_OVER_AFTER_EVENTS },
  });
  try {
    for (const name of names) await record(name, { address, namespace: 'default' });
  } finally {
    await server.stop();
  }
}

async function record(name: string, temporal: { address: string; namespace: string }): Promise<void> {
  const { advanceCase, live } = SCENARIOS[name]!();
  const escalations = await runEscalations({ temporal, advanceCase });
  try {
    const { workflow } = escalations.client;
    let firstRunId: string | undefined;
    await live(
      async () => {
        const { signaledRunId } = await escalations.poke(name);
        firstRunId ??= signaledRunId;
      },
      () => workflow.result(`case/${name}`, firstRunId),
    );
    const history = await workflow.getHandle(`case/${name}`, firstRunId).fetchHistory();
    writeFileSync(fileOf(name), `${historyToJSON(history)}\n`);
  } finally {
    await escalations.stop();
  }
}
