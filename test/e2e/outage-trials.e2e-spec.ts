import { jest } from '@jest/globals';
import { type Duration, URGENCIES } from '@zhuoluo/kernel';
import type { Policy } from '@zhuoluo/regulation/rules';
import { PolicyStore } from '@zhuoluo/regulation/store';
import { type CaseProcess, CaseWorld } from '@zhuoluo/testing';
import { eventually } from '../support/eventually.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { quickPolicy } from '../support/quick-policy.ts';
import { openSilentNetwork, type SilentNetwork } from '../support/silent-network.ts';
import { type TestTemporal, testTemporal } from '../support/temporal.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

jest.setTimeout(240_000);

const CASES = 20;
const ROUTED = { level: 'DEPARTMENT', levelReason: '超出本单位职责' } as const;

/** Limits pass at once, orders stay for as long as they are given. */
function withRectify(limit: Duration, rectify: Duration): Policy {
  const quick = quickPolicy(limit);
  const every = Object.fromEntries(
    URGENCIES.map((urgency) => [urgency, rectify]),
  ) as Policy['orders']['RED']['rectify'];
  const of = (order: Policy['orders']['RED']) => ({ ...order, rectify: every });
  const { BLUE, YELLOW, RED } = quick.orders;
  return { ...quick, orders: { BLUE: of(BLUE), YELLOW: of(YELLOW), RED: of(RED) }, repeat: { floor: '1s', cap: '1s' } };
}

describe('limits that pass while something is away', () => {
  let database: TestDatabase;
  let network: SilentNetwork;
  let temporal: TestTemporal;
  let world: CaseWorld;
  let live: CaseProcess;
  let worker: WorkerProcess;

  beforeEach(async () => {
    database = await testDatabase();
    network = await openSilentNetwork(database.url);
    temporal = await testTemporal();
    world = await CaseWorld.open(database.url);
    live = world.anotherProcess({ now: undefined });
    worker = await startWorker({ databaseUrl: network.url, temporal });
    await worker.until('ok');
  });
  afterEach(async () => {
    await worker.stop();
    await network.close();
    await world.close();
    await database.drop();
  });

  async function numberOf(sql: string): Promise<number> {
    const { rows } = await world.pool.query<{ n: string }>(sql);
    return Number(rows[0]!.n);
  }
  const databaseNow = async (): Promise<number> =>
    (await world.pool.query<{ now: number }>('SELECT clock_timestamp() AS now')).rows[0]!.now;

  it('H05 the database is away across 20 limits: one order each, dated at recovery, late from the limit', async () => {
    await new PolicyStore(world.pool).activate(withRectify('5s', '1h'), null, null);
    network.fallSilent();
    await Promise.all(Array.from({ length: CASES }, async () => live.commands.fileCase(await world.filing(ROUTED))));
    await eventually(
      'all limits to be past',
      () => numberOf(`SELECT count(*) AS n FROM clock WHERE due_at < clock_timestamp()`),
      (n) => n === CASES,
    );
    expect(await numberOf('SELECT count(*) AS n FROM supervision_order')).toBe(0);
    const back = await databaseNow();
    network.comeBack();
    await eventually(
      'an order for each',
      () => numberOf('SELECT count(DISTINCT case_id) AS n FROM supervision_order'),
      (n) => n === CASES,
      120_000,
    );
    const { rows } = await world.pool.query<{ issuedAt: number; dueAt: number }>(
      'SELECT issued_at AS "issuedAt", due_at AS "dueAt" FROM supervision_order',
    );
    expect(rows).toHaveLength(CASES);
    for (const { issuedAt, dueAt } of rows) {
      expect(issuedAt).toBeGreaterThanOrEqual(back);
      expect(dueAt).toBeLessThan(back);
    }
  });

  it('H06 the clock sleeps over several repeats of an expired red: one red at catch-up, the next a whole repeat later', async () => {
    await new PolicyStore(world.pool).activate(withRectify('1s', '3s'), null, null);
    const filed = await live.commands.fileCase(await world.filing({ level: 'CITY', levelReason: '超出县区职责' }));
    if (filed.kind !== 'done') throw new Error(`not filed: ${filed.kind}`);
    const reds = async () =>
      (await live.reader.read([filed.case.id]))[0]!.case.orders.filter((o) => o.colour === 'RED');
    const isStanding = (all: Awaited<ReturnType<typeof reds>>) =>
      all.some((o) => o.state === 'ISSUED' && o.expireAt !== null);
    const before = await eventually('a red in force', reds, isStanding, 90_000);
    worker.freeze();
    const expired = before.at(-1)!.expireAt!;
    await eventually('several repeats to be past', databaseNow, (now) => now > expired + 12_000, 60_000);
    const asleep = (await reds()).length;
    const awake = await databaseNow();
    worker.thaw();
    const after = await eventually('two further reds', reds, (all) => all.length >= asleep + 2, 90_000);
    const [first, second] = after.slice(asleep);
    expect(first!.draftedAt).toBeGreaterThanOrEqual(awake);
    expect(second!.draftedAt - first!.draftedAt).toBeGreaterThanOrEqual(3_000);
  });
});
