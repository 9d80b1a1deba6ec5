import { jest } from '@jest/globals';
import { advance, type Case, nextMilestoneAt } from '@zhuoluo/cases/rules';
import { PolicyStore } from '@zhuoluo/regulation/store';
import { type CaseProcess, CaseWorld } from '@zhuoluo/testing';
import { eventually } from '../support/eventually.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { quickPolicy } from '../support/quick-policy.ts';
import { type TestTemporal, testTemporal } from '../support/temporal.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

jest.setTimeout(240_000);

const CASES = 40;
const KILLS = 3;
/** How far up the ladder every case is followed. */
const ORDERS_A_CASE = 4;

describe('a worker that is killed while limits pass', () => {
  let database: TestDatabase;
  let temporal: TestTemporal;
  let world: CaseWorld;
  let live: CaseProcess;
  let worker: WorkerProcess;

  beforeAll(async () => {
    database = await testDatabase();
    temporal = await testTemporal();
    world = await CaseWorld.open(database.url);
    await new PolicyStore(world.pool).activate(quickPolicy(), null, null);
    live = world.anotherProcess({ now: undefined });
    await start();
  });
  afterAll(async () => {
    await worker.stop();
    await world.close();
    await database.drop();
  });

  it('loses no order and draws none twice, however often it is killed', async () => {
    const filed = await Promise.all(Array.from({ length: CASES }, file));
    for (let kills = 0; kills < KILLS; kills++) {
      const before = await numberOf('SELECT count(*) AS n FROM supervision_order');
      await eventually(
        'further orders',
        () => numberOf('SELECT count(*) AS n FROM supervision_order'),
        (n) => n > before,
      );
      await worker.kill();
      await start();
    }
    await eventually(
      'every case far up the ladder',
      () => numberOf(FEWEST_ORDERS),
      (n) => n >= ORDERS_A_CASE,
      120_000,
    );
    await worker.stop();

    const expected = laddered(await undisturbed(filed[0]!)).slice(0, ORDERS_A_CASE);
    for (const { case: c } of await live.reader.read(filed))
      expect(laddered(c).slice(0, ORDERS_A_CASE)).toEqual(expected);
    expect(await numberOf(ORDERS_BESIDE_THE_COUNT)).toBe(0);
    expect(await numberOf(HISTORIES_WITH_A_GAP)).toBe(0);
  });

  async function start(): Promise<void> {
    worker = await startWorker({ databaseUrl: database.url, temporal });
    await worker.until('ok');
  }

  async function file(): Promise<string> {
    const filed = await live.commands.fileCase(await world.filing());
    if (filed.kind !== 'done') throw new Error(`not filed: ${filed.kind}`);
    return filed.case.id;
  }

  /** What the rules alone make of such a case when every milestone is acted upon in its very instant. */
  async function undisturbed(caseId: string): Promise<Case> {
    const [read] = await live.reader.read([caseId]);
    const { context } = read!;
    const filed = await live.commands.fileCase(await world.filing());
    if (filed.kind !== 'done') throw new Error(`not filed: ${filed.kind}`);
    let [c, now] = [filed.case, filed.case.openedAt];
    while (c.orders.length < ORDERS_A_CASE) {
      now = nextMilestoneAt(c, now)!;
      c = advance(c, { ...context, now }).case;
    }
    return c;
  }

  async function numberOf(sql: string): Promise<number> {
    const { rows } = await world.pool.query<{ n: number }>(sql);
    return rows[0]!.n;
  }
});

function laddered(c: Case): unknown[] {
  return c.orders.map(({ level, clockKind, step, colour, reason }) => ({ level, clockKind, step, colour, reason }));
}

const FEWEST_ORDERS = `
  SELECT min(orders) AS n
  FROM (SELECT count(o.id) AS orders FROM "case" c LEFT JOIN supervision_order o ON o.case_id = c.id GROUP BY c.id) each`;

/** Series whose counter says another number than there are numbered orders. */
const ORDERS_BESIDE_THE_COUNT = `
  SELECT count(*) AS n FROM doc_counter d
  WHERE last <> (SELECT count(DISTINCT doc_number) FROM supervision_order o WHERE o.doc_number LIKE d.doc_code || '〔%')`;

const HISTORIES_WITH_A_GAP = `
  SELECT count(*) AS n FROM (SELECT 1 FROM event GROUP BY subject_id HAVING max(seq) <> count(*)) broken`;
