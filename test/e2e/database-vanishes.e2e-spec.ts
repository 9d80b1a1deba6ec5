import { rm } from 'node:fs/promises';
import { jest } from '@jest/globals';
import { freePort, LOOPBACK } from '../../apps/local/src/ports.ts';
import { ApiClient } from '../support/api-client.ts';
import { startProgram, testFolder, untilReady } from '../support/api-process.ts';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { openSilentNetwork, type SilentNetwork } from '../support/silent-network.ts';
import { startWorker } from '../support/worker-process.ts';

jest.setTimeout(180_000);

describe('a database whose machine vanishes: nothing is refused, nothing is answered', () => {
  let database: TestDatabase;
  let network: SilentNetwork;

  beforeEach(async () => {
    database = await testDatabase();
    network = await openSilentNetwork(database.url);
  });
  afterEach(async () => {
    await network.close();
    await database.drop();
  });

  it('leaves the worker not ready until it is back', async () => {
    const worker = await startWorker({ databaseUrl: network.url });
    try {
      await worker.until('degraded');
      network.fallSilent();
      await worker.until('unavailable');
      network.comeBack();
      await worker.until('degraded');
    } finally {
      await worker.stop();
    }
  });

  it('leaves the API not ready, which it says at once, until it is back', async () => {
    const [folder, port] = [await testFolder(), await freePort()];
    const client = new ApiClient(`http://${LOOPBACK}:${port}`);
    const api = await startProgram('main', folder, { DATABASE_URL: network.url, PORT: String(port) });
    try {
      await untilReady(client);
      network.fallSilent();
      const asked = performance.now();
      expect((await client.get('/health/ready')).status).toBe(503);
      expect(performance.now() - asked).toBeLessThan(5_000);
      network.comeBack();
      await untilReady(client);
    } finally {
      await api.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
