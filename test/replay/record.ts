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
import { operationWorkflowId } from '@zhuoluo/workflows/messages';
import { runEscalations } from '../support/escalations.ts';
import { openOperations } from '../support/operations.ts';
import { temporalBinary } from '../support/test-servers.ts';
import type { TestTemporal } from '../support/temporal.ts';
import { OPERATION_SCENARIOS, SCENARIOS } from './scenarios.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HISTORIES = path.join(import.meta.dirname, 'histories');
/** Production hands over after some thousand events; the path is the same after a few dozen. */
const HAND_OVER_AFTER_EVENTS = 120;

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
const names = [...Object.keys(SCENARIOS), ...Object.keys(OPERATION_SCENARIOS)];
const missing = names.filter((name) => !existsSync(fileOf(name)));
if (missing.length > 0) await recordAll(missing);
for (const name of names) console.log(`${missing.includes(name) ? 'recorded' : 'kept'} ${name}`);

function fileOf(name: string): string {
  return path.join(HISTORIES, `${version}-${name}.json`);
}

async function recordAll(wanted: readonly string[]): Promise<void> {
  const { address, process: server } = await startTemporal({
    binary: await temporalBinary(),
    logFile: os.devNull,
    dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': HAND_OVER_AFTER_EVENTS },
  });
  const temporal = { address, namespace: 'default' };
  try {
    for (const name of wanted) {
      const history = await (name in SCENARIOS ? ofCase(name, temporal) : ofOperation(name, temporal));
      writeFileSync(fileOf(name), `${historyToJSON(history)}\n`);
    }
  } finally {
    await server.stop();
  }
}

async function ofCase(name: string, temporal: TestTemporal) {
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
    return await workflow.getHandle(`case/${name}`, firstRunId).fetchHistory();
  } finally {
    await escalations.stop();
  }
}

async function ofOperation(name: string, temporal: TestTemporal) {
  const left = [...OPERATION_SCENARIOS[name]!];
  const operations = await openOperations(temporal);
  const { workflow } = operations.client;
  const id = operationWorkflowId(name);
  try {
    await operations.start(name);
    const { runId: firstRunId } = await workflow.getHandle(id).describe();
    const worker = await operations.work(() => {
      const next = left.shift()!;
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    });
    await workflow.result(id, firstRunId);
    await worker.stop();
    return await workflow.getHandle(id, firstRunId).fetchHistory();
  } finally {
    await operations.close();
  }
}
