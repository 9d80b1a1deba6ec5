import { jest } from '@jest/globals';
import { RecomputeLimits } from '@zhuoluo/cases/store';
import { inTransaction } from '@zhuoluo/database';
import { type Actor, authorOf, instantOf } from '@zhuoluo/kernel';
import { type CarryOutContext, OperationKinds, OperationRunner, OperationStore } from '@zhuoluo/operations/store';
import { CalendarStore } from '@zhuoluo/regulation/store';
import type { CaseWorld } from '@zhuoluo/testing';
import { operationWorkflowId } from '@zhuoluo/workflows/messages';
import { OperationActivity } from '../../apps/worker/src/operations/operation.activity.ts';
import type { WorkerMetrics } from '../../apps/worker/src/telemetry/worker.metrics.ts';
import { openOperations, type Operations } from '../support/operations.ts';
import { testTemporal } from '../support/temporal.ts';
import { useCaseWorld } from '../support/use-case-world.ts';

jest.setTimeout(120_000);

const CASES = 50;
const ONE_TRY = { attempts: 1, firstDelayMs: 0, random: () => 0 };

/** The kind whose worker loses its connection in the second batch. */
class Dying extends RecomputeLimits {
  batches = 0;
  readonly died: Promise<void>;
  #tell: () => void = () => undefined;

  constructor(...options: ConstructorParameters<typeof RecomputeLimits>) {
    super(...options);
    this.died = new Promise((resolve) => (this.#tell = resolve));
  }

  override async carryOut(caseIds: readonly string[], context: CarryOutContext<{ calendar: string }>) {
    const outcomes = await super.carryOut(caseIds, context);
    if (++this.batches < 2) return outcomes;
    this.#tell();
    await context.tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
    return outcomes;
  }
}

describe('limits that follow a changed calendar, as an operation', () => {
  let world: CaseWorld;
  let admin: Actor;
  let operations: Operations;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    operations = await openOperations(await testTemporal());
    admin = await world.actor('sl.zfb.admin');
  });
  afterAll(() => operations.close());

  const options = () => ({ pool: world.pool, references: world.references, now: () => world.now });
  const working = (kind: RecomputeLimits) => {
    const { pool, references } = world;
    const runner = new OperationRunner({ pool, references, kinds: new OperationKinds([kind]) });
    const metrics = { itemsEnded: () => undefined } as unknown as WorkerMetrics;
    return operations.work(new OperationActivity(runner, metrics).activities.runOperationBatch);
  };
  const moves = async (): Promise<{ cases: string; moves: string }> => {
    const { rows } = await world.pool.query<{ cases: string; moves: string }>(
      `SELECT count(DISTINCT subject_id) AS cases, count(*) AS moves FROM event WHERE type = 'limit-moved'`,
    );
    return rows[0]!;
  };

  it('go on after the worker died in the middle: each case moves once', async () => {
    await world.fileTogether(CASES);
    const calendars = new CalendarStore(world.pool);
    const former = (await calendars.find('CN'))!;
    const days = { ...former.days, '2026-03-04': 'REST' as const };
    await calendars.store({ ...former, version: former.version + 1, days });
    await world.pool.query('UPDATE calendar SET written_at = $1 WHERE version > $2', [
      new Date(world.now),
      former.version,
    ]);

    const dying = new Dying(options());
    const id = await inTransaction(world.pool, ONE_TRY, async (tx) => {
      const by = authorOf(admin, admin.posts[0]!);
      const params = { calendar: 'CN' };
      const plan = dying.plan(world.pool, params);
      return (await new OperationStore(tx).add({ kind: dying.kind, params, by }, plan)).id;
    });
    await operations.start(id);
    const first = await working(dying);
    await dying.died;
    await first.stop();
    expect(await moves()).toEqual({ cases: dying.together, moves: dying.together });

    const second = await working(new RecomputeLimits(options()));
    await operations.client.workflow.result(operationWorkflowId(id));
    await second.stop();
    expect(await new OperationStore(world.pool).find(id)).toMatchObject({ state: 'DONE', done: CASES, failed: 0 });
    expect(await moves()).toEqual({ cases: CASES, moves: CASES });
    const { rows } = await world.pool.query<{ due: Date }>('SELECT DISTINCT due_at AS due FROM "case"');
    expect(rows).toEqual([{ due: instantOf('2026-03-06', '18:00') }]);
  });
});
