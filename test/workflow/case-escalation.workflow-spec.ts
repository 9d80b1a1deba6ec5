import { ApplicationFailure, type Client } from '@temporalio/client';
import { jest } from '@jest/globals';
import { type Escalations, type AdvanceCase, runEscalations, scripted } from '../support/escalations.ts';
import { type TestTemporal, testTemporal } from '../support/temporal.ts';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;

/** With the cache off, every step replays the case's whole history first: what is not deterministic fails there. */
describe.each([
  ['kept in memory', 100],
  ['replayed at each step', 0],
])('the escalation of a case, %s', (_how, maxCachedWorkflows) => {
  let temporal: TestTemporal;
  let escalations: Escalations | undefined;
  let client: Client;

  beforeAll(async () => {
    temporal = await testTemporal();
  });
  afterEach(async () => {
    await escalations?.stop();
    escalations = undefined;
  });

  async function runWith(advanceCase: AdvanceCase): Promise<Escalations['poke']> {
    escalations = await runEscalations({ temporal, advanceCase, maxCachedWorkflows });
    client = escalations.client;
    return escalations.poke;
  }

  it('sleeps until the next milestone, advances the case, and ends with the case', async () => {
    const clock = scripted(400, 300, null);
    const poke = await runWith(clock.advanceCase);
    await (await poke('milestones')).result();
    const [filed, warned, drawn] = clock.calls;
    expect(warned! - filed!).toBeGreaterThanOrEqual(400);
    expect(drawn! - warned!).toBeGreaterThanOrEqual(300);
    expect(clock.calls).toHaveLength(3);
  });

  it('wakes for a poke long before the milestone it was sleeping for', async () => {
    const clock = scripted(30 * DAY_MS, null);
    const poke = await runWith(clock.advanceCase);
    const handle = await poke('poked');
    await clock.called(1);
    await poke('poked');
    await handle.result();
    expect(clock.calls).toHaveLength(2);
  });

  it('looks again when a poke comes while it is looking, so that nothing falls between two looks', async () => {
    const answers: ((sleepMs: number | null) => void)[] = [];
    const looking = Promise.withResolvers<void>();
    const poke = await runWith(() => {
      if (answers.length > 0) return Promise.resolve(null);
      return new Promise((answer) => {
        answers.push(answer);
        looking.resolve();
      });
    });
    const handle = await poke('poked-meanwhile');
    await looking.promise;
    await poke('poked-meanwhile');
    answers[0]?.(30 * DAY_MS);
    await expect(handle.result()).resolves.toBeUndefined();
  });

  it('starts anew for a poke after it has ended', async () => {
    const clock = scripted(null);
    const poke = await runWith(clock.advanceCase);
    const first = await poke('reopened');
    await first.result();
    const second = await poke('reopened');
    await second.result();
    expect(second.signaledRunId).not.toBe(first.signaledRunId);
    expect(clock.calls).toHaveLength(2);
  });

  it('tries again at once while another transaction holds the case, without a trace in the history', async () => {
    const busy = ApplicationFailure.retryable('another transaction holds the case', 'CaseBusy');
    const clock = scripted(busy, busy, null);
    const poke = await runWith(clock.advanceCase);
    const handle = await poke('busy');
    await handle.result();
    expect(clock.calls).toHaveLength(3);
    expect(await timersOf('busy')).toBe(0);
  });

  it('rests after repeated failures, then goes on as if nothing had been', async () => {
    const broken = new Error('no connection to the database');
    const clock = scripted(broken, broken, broken, broken, broken, 30 * DAY_MS);
    const poke = await runWith(clock.advanceCase);
    await poke('failing');
    await clock.called(6);
    const [, , , , lastFailure, recovery] = clock.calls;
    expect(recovery! - lastFailure!).toBeGreaterThanOrEqual(1_000);
    expect((await client.workflow.getHandle('case/failing').describe()).status.name).toBe('RUNNING');
  });

  it('ends when an operator cancels it, in the midst of anything', async () => {
    const clock = scripted(30 * DAY_MS);
    const poke = await runWith(clock.advanceCase);
    const handle = await poke('cancelled');
    await clock.called(1);
    await client.workflow.getHandle('case/cancelled').cancel();
    await expect(handle.result()).rejects.toThrow('Workflow execution cancelled');
    expect(clock.calls).toHaveLength(1);
  });

  async function timersOf(caseId: string): Promise<number> {
    const { events } = await client.workflow.getHandle(`case/${caseId}`).fetchHistory();
    return (events ?? []).filter((event) => event.timerStartedEventAttributes).length;
  }
});
