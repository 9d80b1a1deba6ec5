import { jest } from '@jest/globals';
import { PolicyStore } from '@zhuoluo/regulation/store';
import { CaseWorld } from '@zhuoluo/testing';
import { eventually } from '../support/eventually.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { quickPolicy } from '../support/quick-policy.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

jest.setTimeout(120_000);

const GRACE_MS = 2_000;
/** Until the last of a crowd is filed. */
const LIMIT_S = 20;

describe('the sweep', () => {
  let database: TestDatabase;
  let world: CaseWorld;
  let worker: WorkerProcess;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
    await new PolicyStore(world.pool).activate(quickPolicy(`${LIMIT_S}s`), null, null);
    worker = await startWorker({ databaseUrl: database.url });
    await worker.until('degraded');
  });
  afterAll(async () => {
    await worker.stop();
    await world.close();
    await database.drop();
  });

  /** How late the first order of cases filed at one instant was, in milliseconds. */
  async function firstOfFiled(cases: number): Promise<number> {
    await world.startAgain();
    world.now = Date.now();
    await world.fileTogether(cases, { level: 'DEPARTMENT', levelReason: '超出本单位职责' });
    const issued = () =>
      world.pool.query<{ late: number }>(
        `SELECT (extract(epoch FROM min(issued_at - due_at)) * 1000)::float8 AS late FROM supervision_order HAVING count(*) = $1`,
        [cases],
      );
    const { rows } = await eventually('their orders', issued, ({ rowCount }) => rowCount === 1, 90_000);
    return rows[0]!.late;
  }

  it('leaves a few to their workflows at first', async () => {
    expect(await firstOfFiled(3)).toBeGreaterThan(GRACE_MS);
  });

  it('takes a crowd at once: its workflows are put off', async () => {
    expect(await firstOfFiled(120)).toBeLessThan(GRACE_MS);
  });
});
