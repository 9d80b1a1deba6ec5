import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger, type ReplayHistoriesIterable, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '@zhuoluo/worker';
import { SCENARIOS } from './scenarios.ts';

jest.setTimeout(60_000);

const HISTORIES = path.join(import.meta.dirname, 'histories');
const TAMPERED = path.join(import.meta.dirname, 'tampered');

type Bundle = Awaited<ReturnType<typeof workflowBundle>>;

/** What would happen to cases under way if this code took over from the code that recorded their histories. */
describe('the workflows as built', () => {
  beforeAll(() => {
    // A replay that fails says so loudly; here the tests say it.
    Runtime.install({
      logger: new DefaultLogger('ERROR', () => undefined),
      telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } },
      shutdownSignals: [],
    });
  });

  it('carry on every case whose history was ever recorded', async () => {
    expect(await broken(await workflowBundle())).toEqual([]);
  });

  it('have a recorded history of every path', () => {
    expect([...new Set(recorded().map(pathOf))].sort()).toEqual(Object.keys(SCENARIOS).sort());
  });

  it.each([
    ['rests-before-looking.ts', Object.keys(SCENARIOS)],
    ['deaf-to-pokes.ts', ['poked-case', 'continue-as-new', 'failed-local-activity']],
  ])('would be caught if somebody put %s in their place', async (tampered, breaks) => {
    const bundle = await bundleWorkflowCode({
      workflowsPath: path.join(TAMPERED, tampered),
      logger: new DefaultLogger('ERROR'),
    });
    expect(await broken(bundle)).toEqual(recorded().filter((name) => breaks.includes(pathOf(name))));
  });
});

function recorded(): string[] {
  return readdirSync(HISTORIES).sort();
}

/** `0.1.0-quiet-case.json` → `quiet-case` */
function pathOf(name: string): string {
  return name.replace(/^\d+\.\d+\.\d+-|\.json$/g, '');
}

/** The histories that the bundle cannot follow to their end. */
async function broken(bundle: Bundle): Promise<string[]> {
  const names: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: bundle }, histories())) {
    if (error) names.push(workflowId);
  }
  return names;
}

function histories(): ReplayHistoriesIterable {
  return (function* () {
    for (const name of recorded()) {
      yield { workflowId: name, history: JSON.parse(readFileSync(path.join(HISTORIES, name), 'utf8')) as unknown };
    }
  })();
}
