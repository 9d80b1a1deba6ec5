import { Client, Connection } from '@temporalio/client';
import { Logger } from '@nestjs/common';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { eventually } from '../../../../test/support/eventually.ts';
import { type TestDatabase, testDatabase } from '../../../../test/support/postgres.ts';
import { type TestTemporal, testTemporal } from '../../../../test/support/temporal.ts';
import { Rush } from '../clock/rush.ts';
import { WorkerConfig } from '../worker.config.ts';
import { Database } from '../database.ts';
import { WorkerMetrics } from '../telemetry/worker.metrics.ts';
import type { TemporalSession } from '../temporal/temporal.session.ts';
import { OutboxRelay } from './outbox.relay.ts';

describe('the relay while the sweep is in a rush', () => {
  let testing: TestDatabase;
  let temporal: TestTemporal;
  let connection: Connection;
  let client: Client;
  let world: CaseWorld;
  let database: Database;
  let relay: OutboxRelay;
  /** Of the rush's clock. */
  let now = 0;
  let looks = 0;
  const rush = new Rush(() => {
    looks += 1;
    return now;
  });

  beforeAll(async () => {
    Logger.overrideLogger(false);
    testing = await testDatabase();
    temporal = await testTemporal();
    connection = await Connection.connect({ address: temporal.address });
    client = new Client({ connection, namespace: temporal.namespace });
    world = await CaseWorld.open(testing.url);
    const config = Object.assign(new WorkerConfig(), {
      DATABASE_URL: testing.url,
      TEMPORAL_ADDRESS: temporal.address,
      RELAY_SETTLE_SECONDS: 0,
    });
    database = new Database(config);
    const session = { client, onReturn: () => undefined, suspect: () => undefined } as unknown as TemporalSession;
    relay = new OutboxRelay(config, database, session, new WorkerMetrics(database), rush);
  }, OPENING_LIMIT_MS);
  afterAll(async () => {
    await relay.beforeApplicationShutdown();
    await database.onApplicationShutdown();
    await world.close();
    await connection.close();
    await testing.drop();
  });

  const pokes = async (): Promise<{ attempts: number }[]> => {
    const { rows } = await world.pool.query<{ attempts: number }>('SELECT attempts FROM outbox');
    return rows;
  };

  it('lets pokes wait, and takes them to Temporal once it is over', async () => {
    rush.wholeBatch();
    const filed = await world.file();
    relay.onApplicationBootstrap();
    await eventually(
      'the relay to look, and look again',
      () => Promise.resolve(looks),
      (n) => n >= 3,
    );
    expect(await pokes()).toEqual([{ attempts: 0 }]);
    now += 1_000;
    await eventually('the poke to be delivered', pokes, (waiting) => waiting.length === 0);
    expect(await client.workflow.getHandle(`case/${filed.id}`).describe()).toMatchObject({ type: 'caseEscalation' });
  });
});
