import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { runEscalations, scripted, type Escalations } from '../../../test/support/escalations.ts';
import { testTemporal, type TestTemporal } from '../../../test/support/temporal.ts';
import { connectWorkflows } from './temporal-workflows.ts';

jest.setTimeout(60_000);

describe('the live workflows of cases', () => {
  let temporal: TestTemporal;
  let escalations: Escalations;

  beforeAll(async () => {
    temporal = await testTemporal();
  });

  afterEach(() => escalations.stop());

  async function livingAt(instant: number, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const workflows = await connectWorkflows(temporal.address, temporal.namespace);
    try {
      return await workflows.of(caseIds, instant);
    } finally {
      await workflows.close();
    }
  }

  it('are those that sleep until their case is due, and no others', async () => {
    const { advanceCase, called } = scripted(3_600_000);
    escalations = await runEscalations({ temporal, advanceCase });
    const [sleeping, unheard] = [randomUUID(), randomUUID()];
    await escalations.poke(sleeping);
    await called(1);
    expect(await livingAt(Date.now(), [sleeping, unheard])).toEqual(new Set([sleeping]));
  });

  it('count the one that ended after the moment looked at: its case was open then', async () => {
    const { advanceCase } = scripted(null);
    escalations = await runEscalations({ temporal, advanceCase });
    const closed = randomUUID();
    const before = Date.now() - 1_000;
    const handle = await escalations.poke(closed);
    await handle.result();
    expect(await livingAt(before, [closed])).toEqual(new Set([closed]));
    expect(await livingAt(Date.now() + 1_000, [closed])).toEqual(new Set());
  });
});
