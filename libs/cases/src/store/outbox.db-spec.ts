import type { Case } from '../rules/case/case.ts';
import type { CaseCommand } from '../rules/case/command.ts';
import type { Instant } from '@zhuoluo/kernel';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { OutboxStore } from './outbox.store.ts';

const MINUTE = 60_000;

describe('the outbox', () => {
  let world: CaseWorld;
  let outbox: OutboxStore;
  let filed: Case;
  useCaseWorld((opened) => (world = opened));

  beforeAll(() => {
    outbox = new OutboxStore(world.pool);
  });

  beforeEach(async () => {
    await world.startAgain();
    filed = await world.file();
  });

  const poke = (wakeAt: Instant) => ({
    caseId: filed.id,
    revision: expect.any(Number),
    attempts: 1,
    traceparent: null,
    wakeAt,
    wakeInMs: expect.any(Number),
  });
  const lease = (limit: number, leaseMs: number, settleMs = 0) =>
    outbox.lease({ limit, leaseMs, soonMs: 2 * MINUTE, settleMs });

  /** On site the liaison has three days, a dispatcher one: the next milestone moves earlier. */
  const hasten = async (): Promise<number> => {
    const by = await world.actor('sy.fagai.head');
    await world.commands.run(filed.id, { type: 'escalate', by, reason: '须部门牵头' });
    const { nextMilestoneAt } = await world.stored(filed.id);
    expect(nextMilestoneAt).toBeLessThan(filed.nextMilestoneAt!);
    return nextMilestoneAt!;
  };

  it('says once that a case was opened, until it is delivered', async () => {
    const [message] = await lease(10, MINUTE);
    expect(message).toEqual(poke(filed.nextMilestoneAt!));
    expect(await lease(10, MINUTE)).toEqual([]);
    await outbox.done([message!]);
    expect(await outbox.backlog()).toMatchObject({ waiting: 0 });
  });

  it('keeps one message a case, however often its clock moved earlier', async () => {
    const wakeAt = await hasten();
    expect(await lease(10, MINUTE)).toEqual([poke(wakeAt)]);
  });

  it('keeps a poke that came while another was being delivered, and sends it next', async () => {
    const [message] = await lease(10, MINUTE);
    const wakeAt = await hasten();
    await outbox.done([message!]);
    const next = await lease(10, MINUTE);
    expect(next).toEqual([poke(wakeAt)]);
    expect(next[0]!.revision).not.toBe(message!.revision);
  });

  it('keeps a poke that came after another had delivered what one relay still believes to deliver', async () => {
    const slow = await lease(10, 0);
    await outbox.done(await lease(10, 0));
    const wakeAt = await hasten();
    await outbox.done(slow);
    expect(await lease(10, MINUTE)).toMatchObject([{ caseId: filed.id, wakeAt }]);
  });

  it('says nothing where the next milestone only moved later: the workflow wakes before it', async () => {
    await outbox.done(await lease(10, MINUTE));
    world.at('2026-03-20', '09:00');
    await world.clock.advanceOne(filed.id);
    expect((await world.stored(filed.id)).nextMilestoneAt).toBeGreaterThan(filed.nextMilestoneAt!);
    expect(await lease(10, MINUTE)).toEqual([]);
  });

  it('gives a message to another if its leaseholder is silent', async () => {
    const { revision } = (await lease(10, 0))[0]!;
    expect(await lease(10, MINUTE)).toEqual([{ ...poke(filed.nextMilestoneAt!), revision, attempts: 2 }]);
  });

  it('tries a message that was given back again after a pause', async () => {
    const failed = await lease(10, MINUTE);
    await outbox.release(failed, MINUTE);
    expect(await lease(10, MINUTE)).toEqual([]);
    await outbox.release(failed, 0);
    expect(await lease(10, MINUTE)).toMatchObject([{ caseId: filed.id, revision: failed[0]!.revision, attempts: 2 }]);
  });

  it('tries a message that was given back without a pause at once, however soon it is asked for', async () => {
    let leased = await lease(10, MINUTE);
    for (let attempts = 2; attempts <= 50; attempts++) {
      await outbox.release(leased, 0);
      leased = await lease(10, MINUTE);
      expect(leased).toMatchObject([{ attempts }]);
    }
  });

  it('tries a new poke at once, after any end of the one before', async () => {
    const failed = await lease(10, MINUTE);
    await outbox.release(failed, MINUTE);
    await hasten();
    const next = await lease(10, MINUTE);
    expect(next).toMatchObject([{ caseId: filed.id, attempts: 1 }]);
    expect(next[0]!.revision).not.toBe(failed[0]!.revision);
    await outbox.release(failed, 0);
    expect(await lease(10, MINUTE)).toEqual([]);
  });

  it('counts no attempt for a message that is handed back untried', async () => {
    const untried = await lease(10, MINUTE);
    await outbox.handBack(untried);
    expect(await lease(10, MINUTE)).toMatchObject([{ caseId: filed.id, revision: untried[0]!.revision, attempts: 1 }]);
  });

  it('says how long the longest has waited, however often it was poked since', async () => {
    await world.pool.query(`UPDATE outbox SET queued_at = clock_timestamp() - interval '90 s'`);
    await hasten();
    const { waiting, oldestSeconds } = await outbox.backlog();
    expect(waiting).toBe(1);
    expect(oldestSeconds).toBeGreaterThanOrEqual(90);
    expect(oldestSeconds).toBeLessThan(120);
  });

  it('hands each message to one of several relays, the most urgent first', async () => {
    const urgent = await world.file({ urgency: 'EXTRA' });
    const shares = (await Promise.all([lease(1, MINUTE), lease(1, MINUTE)])).flat();
    expect(new Set(shares.map((m) => m.caseId))).toEqual(new Set([filed.id, urgent.id]));
    await outbox.release(shares, 0);
    expect((await lease(1, MINUTE)).map((m) => m.caseId)).toEqual([urgent.id]);
  });

  it('lets a message rest whose milestone is far away, unless it has become near', async () => {
    await world.pool.query(`UPDATE outbox SET wake_at = clock_timestamp() + interval '1 day'`);
    expect(await lease(10, MINUTE, MINUTE)).toEqual([]);
    await world.pool.query(`UPDATE outbox SET wake_at = clock_timestamp() + interval '1 minute'`);
    expect(await lease(10, MINUTE, MINUTE)).toHaveLength(1);
  });

  it('sends a message about a far milestone once it has rested, and says how far it is', async () => {
    await world.pool.query(
      `UPDATE outbox SET wake_at = date_trunc('milliseconds', clock_timestamp()) + interval '1 day', queued_at = clock_timestamp() - interval '1 minute'`,
    );
    const [message] = await lease(10, MINUTE, MINUTE);
    expect(message!.wakeInMs).toBeGreaterThan(86_400_000 - MINUTE);
    expect(message!.wakeInMs).toBeLessThanOrEqual(86_400_000);
  });

  it('forgets a message when its case is closed: no clock runs any more', async () => {
    const done = async (command: CaseCommand) =>
      expect(await world.commands.run(filed.id, command)).toMatchObject({ kind: 'done' });
    await done({ type: 'solve-on-site', by: await world.actor('sy.fagai.head'), result: '当场协调到位' });
    await done({ type: 'follow-up', by: await world.actor('sl.rexian.head'), reached: true, rating: 5 });
    expect(await outbox.backlog()).toMatchObject({ waiting: 1 });
    await done({ type: 'close', by: await world.actor('sy.zfb.dispatch1'), summary: '企业满意' });
    expect(await outbox.backlog()).toMatchObject({ waiting: 0 });
  });
});
