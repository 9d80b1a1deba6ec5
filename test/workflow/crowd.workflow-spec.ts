import { Client, Connection } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { jest } from '@jest/globals';
import type { Case } from '@zhuoluo/cases/rules';
import type { Instant } from '@zhuoluo/kernel';
import { PolicyStore } from '@zhuoluo/regulation/store';
import { CaseWorld } from '@zhuoluo/testing';
import { eventually } from '../support/eventually.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { quickPolicy } from '../support/quick-policy.ts';
import { type TestTemporal, testTemporal } from '../support/temporal.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

jest.setTimeout(120_000);

const CROWD = 101;
const SWEPT_BY_MS = 15_000;

describe('workflows of many cases with one milestone', () => {
  let database: TestDatabase;
  let temporal: TestTemporal;
  let connection: Connection;
  let client: Client;
  let world: CaseWorld;
  let worker: WorkerProcess | undefined;

  beforeAll(async () => {
    database = await testDatabase();
    temporal = await testTemporal();
    connection = await Connection.connect({ address: temporal.address });
    client = new Client({ connection, namespace: temporal.namespace });
    world = await CaseWorld.open(database.url);
    await new PolicyStore(world.pool).activate(quickPolicy('1h'), null, null);
  });
  afterAll(async () => {
    await worker?.stop();
    await world.close();
    await connection.close();
    await database.drop();
  });

  it('are to wake after the sweep, on anyone’s word; that of a case alone at its milestone', async () => {
    world.now = Date.now();
    const [told, forgotten] = (await world.fileTogether(CROWD)) as [Case, Case];
    world.now += 1;
    const alone = await world.file();
    await world.pool.query('DELETE FROM outbox WHERE case_id = $1', [forgotten.id]);
    worker = await startWorker({ databaseUrl: database.url, temporal, env: { RELAY_SETTLE_SECONDS: '0' } });
    for (const { id, nextMilestoneAt } of [told, forgotten])
      expect(await wakeOf(id)).toBeGreaterThanOrEqual(nextMilestoneAt! + SWEPT_BY_MS);
    expect(await wakeOf(alone.id)).toBeLessThan(alone.nextMilestoneAt! + SWEPT_BY_MS);
  });

  /** When Temporal is to wake it for the first time. */
  async function wakeOf(caseId: string): Promise<Instant> {
    const history = () =>
      client.workflow
        .getHandle(`case/${caseId}`)
        .fetchHistory()
        .catch(() => undefined);
    const { events } = (await eventually('its workflow', history, (found) => found !== undefined))!;
    const { eventTime, workflowExecutionStartedEventAttributes: started } = events![0]!;
    return tsToMs(eventTime) + tsToMs(started!.firstWorkflowTaskBackoff);
  }
});
