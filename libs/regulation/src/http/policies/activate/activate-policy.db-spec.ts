import { DEFAULT_POLICY } from '../../../rules/default.policy.ts';
import type { PoolClient } from '@zhuoluo/database';
import { eventually } from '../../../../../../test/support/eventually.ts';
import { testDatabase, type TestDatabase } from '../../../../../../test/support/postgres.ts';
import { waitingForLocks } from '../../../../../../test/support/waiting-for-locks.ts';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { viewerOf } from '../../../../../../test/support/viewer.ts';
import { ActivatePolicyHandler } from './activate-policy.handler.ts';

describe('two who put a policy in force at once, each in place of the same version', () => {
  let database: TestDatabase;
  let world: CaseWorld;
  const clients: PoolClient[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
  }, OPENING_LIMIT_MS);

  afterAll(async () => {
    for (const client of clients) client.release(true);
    await world.close();
    await database.drop();
  });

  async function begun(): Promise<PoolClient> {
    const client = await world.pool.connect();
    clients.push(client);
    await client.query('BEGIN');
    return client;
  }

  it('the first does; the second is told that its version is stale', async () => {
    const viewer = await viewerOf(world, 'sl.zfb.mayor');
    const handler = new ActivatePolicyHandler(world.references);
    const [first, second] = [await begun(), await begun()];
    const { version } = await handler.activate(first, viewer, DEFAULT_POLICY, null);
    const told = expect(handler.activate(second, viewer, DEFAULT_POLICY, version - 1)).rejects.toMatchObject({
      code: 'stale-version',
    });
    await eventually(
      'the second to wait',
      () => waitingForLocks(world.pool),
      (count) => count === 1,
    );
    await first.query('COMMIT');
    await told;
  });
});
