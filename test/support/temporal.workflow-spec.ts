import { Client, Connection } from '@temporalio/client';
import { testTemporal } from './temporal.ts';

describe('the Temporal server of the tests', () => {
  it('starts workflows in a namespace just opened', async () => {
    const { address, namespace } = await testTemporal();
    const connection = await Connection.connect({ address });
    const client = new Client({ connection, namespace });
    const handle = await client.workflow.start('anything', { taskQueue: 'nobody-listens', workflowId: 'case/1' });
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await connection.close();
  });

  it('keeps the workflows of one test file from those of another', async () => {
    const [one, other] = [await testTemporal(), await testTemporal()];
    expect(one.namespace).not.toBe(other.namespace);
    expect(one.address).toBe(other.address);
  });
});
