import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger, type ReplayHistoriesIterable, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '@zhuoluo/worker';
import { OPERATION_SCENARIOS, SCENARIOS } from './scenarios.ts';

jest.setTimeout(60_000);

const HISTORIES = path.join(import.meta.dirname, 'histories');
const TAMPERED = path.join(import.meta.dirname, 'tampered');

const CASES = Object.keys(SCENARIOS);
const OPERATIONS = Object.keys(OPERATION_SCENARIOS);

type Bundle = Awaited<ReturnType<typeof workflowBundle>>;

/** What would happen to cases and operations under way if this code took over from the code that recorded their histories. */
describe('the workflows as built', () => {
  beforeAll(() => {
    // A replay that fails says so loudly; here the tests say it.
    Runtime.install({
      logger: new DefaultLogger('ERROR', () => undefined),
      telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } },
      shutdownSignals: [],
    });
  });

  it('carry on every case and operation whose history was ever recorded', async () => {
    expect(await broken(await workflowBundle(), recorded())).toEqual([]);
  });

  it('have a recorded history of every path', () => {
    expect([...new Set(recorded().map(pathOf))].sort()).toEqual([...CASES, ...OPERATIONS].sort());
  });

  it.each([
    ['rests-before-looking.ts', CASES, CASES],
    ['deaf-to-pokes.ts', CASES, ['poked-case', 'continue-as-new', 'failed-local-activity']],
    ['hurries-operations.ts', OPERATIONS, ['operation-in-batches']],
  ])('would be caught if somebody put %s in their place', async (tampered, paths, breaks) => {
    const bundle = await bundleWorkflowCode({
      workflowsPath: path.join(TAMPERED, tampered),
      logger: new DefaultLogger('ERROR'),
    });
    const names = recorded().filter((name) => paths.includes(pathOf(name)));
    expect(await broken(bundle, names)).toEqual(names.filter((name) => breaks.includes(pathOf(name))));
  });
});

function recorded(): string[] {
  return readdirSync(HISTORIES).sort();
}

/** `0.1.0-quiet-case.json` → `quiet-case` */
function pathOf(name: string): string {
  return name.replace(/^\d+\.\d+\.\d+-|\.json$/g, '');
}

/** Those of these histories that the bundle cannot follow to their end. */
async function broken(bundle: Bundle, names: readonly string[]): Promise<string[]> {
  const lost: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: bundle }, histories(names))) {
    if (error) lost.push(workflowId);
  }
  return lost;
}

function histories(names: readonly string[]): ReplayHistoriesIterable {
  return (function* () {
    for (const name of names) {
      yield { workflowId: name, history: JSON.parse(readFileSync(path.join(HISTORIES, name), 'utf8')) as unknown };
    }
  })();
}
