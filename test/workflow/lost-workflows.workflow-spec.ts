import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { jest } from '@jest/globals';
import { lostAmong } from '../../apps/worker/src/reconcile/lost-workflows.ts';
import { pokeCase } from '../../apps/worker/src/temporal/poke-case.ts';
import { type TestTemporal, testTemporal } from '../support/temporal.ts';

jest.setTimeout(60_000);

const AN_HOUR = { wakeInMs: 3_600_000 };

describe('cases without a live workflow', () => {
  let temporal: TestTemporal;
  let connection: Connection;
  let client: Client;

  beforeAll(async () => {
    temporal = await testTemporal();
    connection = await Connection.connect({ address: temporal.address });
    client = new Client({ connection, namespace: temporal.namespace });
  });
  afterAll(() => connection.close());

  const some = (cases: number) => Array.from({ length: cases }, () => ({ id: randomUUID() }));
  const start = ({ id }: { id: string }) => pokeCase(client, 'nobody-works-here', id, AN_HOUR);

  it('are those that never had one and those whose one ended', async () => {
    const [never, ended, live] = some(3);
    await Promise.all([ended!, live!].map(start));
    await client.workflow.getHandle(`case/${ended!.id}`).terminate('lost');
    expect(await lostAmong(client, [never!, ended!, live!], 2)).toEqual([never, ended]);
  });

  it('are not those that Temporal does not list yet', async () => {
    for (const young of some(30)) {
      await start(young);
      expect(await lostAmong(client, [young], 1)).toEqual([]);
    }
  });

  it('are none where no case is asked for', async () => {
    expect(await lostAmong(client, [], 10)).toEqual([]);
  });
});
