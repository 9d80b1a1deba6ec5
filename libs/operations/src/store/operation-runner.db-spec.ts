import { authorOf, type Actor } from '@zhuoluo/kernel';
import { findBrokenLinks } from '@zhuoluo/audit/store';
import { inTransaction } from '@zhuoluo/database';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import type { Operation } from '../rules/operation.ts';
import type { ItemTrouble } from './item-outcomes.ts';
import { OperationKinds } from './operation-kinds.ts';
import { OperationRunner } from './operation-runner.ts';
import { OPERATION_KIND } from './operation.entity.ts';
import { OperationStore } from './operation.store.ts';
import { unattendedOperations } from './open-operations.ts';
import { CREATE_TALLY, REFUSED, Tally } from './testing/tally.fixture.ts';

const ONE_TRY = { attempts: 1, firstDelayMs: 0, random: () => 0 };
const ALWAYS = { goOn: () => true };

describe('carrying out an operation', () => {
  let world: CaseWorld;
  let admin: Actor;
  let tally: Tally;
  let troubles: ItemTrouble[];
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await world.pool.query(CREATE_TALLY);
    admin = await world.actor('sl.zfb.admin');
  });
  beforeEach(async () => {
    await world.pool.query('TRUNCATE tally; TRUNCATE operation, operation_item');
    tally = new Tally();
    troubles = [];
  });

  const author = (by: Actor) => authorOf(by, by.posts[0]!);
  const inStore = <T>(work: (store: OperationStore) => Promise<T>): Promise<T> =>
    inTransaction(world.pool, ONE_TRY, (tx) => work(new OperationStore(tx)));
  const asked = (items: number, by = admin): Promise<Operation> =>
    inStore((store) =>
      store.add({ kind: tally.kind, params: { items }, by: author(by) }, tally.plan(world.pool, { items })),
    );
  const runner = (kind = tally): OperationRunner =>
    new OperationRunner({
      pool: world.pool,
      references: world.references,
      kinds: new OperationKinds([kind]),
      onTrouble: (trouble) => troubles.push(trouble),
    });
  const stored = async (id: string): Promise<Operation> => (await new OperationStore(world.pool).find(id))!;
  const tallied = async (): Promise<number[]> =>
    (await world.pool.query<{ n: number }>('SELECT n FROM tally ORDER BY n')).rows.map(({ n }) => n);
  const typesOf = async (id: string): Promise<string[]> => {
    const { rows } = await world.pool.query<{ type: string }>(
      'SELECT type FROM event WHERE subject_id = $1 ORDER BY seq',
      [id],
    );
    return rows.map(({ type }) => type);
  };
  const problems = async (id: string): Promise<unknown[]> => {
    const { rows } = await world.pool.query<{ result: unknown }>(
      `SELECT result FROM operation_item WHERE operation_id = $1 AND state = 'FAILED' ORDER BY n`,
      [id],
    );
    return rows.map(({ result }) => result);
  };

  it('does each item once, counts it, and ends with a history that holds', async () => {
    const { id } = await asked(5);
    expect(await runner().runBatch(id, ALWAYS)).toMatchObject({ ended: { done: 5, failed: 0 }, more: false });
    expect(await tallied()).toEqual([1, 2, 3, 4, 5]);
    const operation = await stored(id);
    expect(operation).toMatchObject({ state: 'DONE', total: 5, done: 5, failed: 0, skipped: 0 });
    expect(operation.endedAt).not.toBeNull();
    expect(await typesOf(id)).toEqual(['added', 'started', 'ended']);
    const { rows } = await world.pool.query<{ head: Buffer }>('SELECT chain_head AS head FROM operation');
    expect(await findBrokenLinks(world.pool, OPERATION_KIND, new Map([[id, rows[0]!.head]]))).toEqual(new Map());
  });

  it('forgets what an item needed once it is carried out, and keeps it where it failed', async () => {
    tally.onItem = (n) => {
      if (n === 2) throw REFUSED;
    };
    const { id } = await asked(3);
    await runner().runBatch(id, ALWAYS);
    const { rows } = await world.pool.query('SELECT item FROM operation_item ORDER BY n');
    expect(rows).toEqual([{ item: null }, { item: 2 }, { item: null }]);
  });

  it('says of what failed why, goes on with the others, and tries it again once resumed', async () => {
    tally.onItem = (n) => {
      if (n === 2) throw REFUSED;
    };
    const { id } = await asked(3);
    expect(await runner().runBatch(id, ALWAYS)).toMatchObject({ ended: { done: 2, failed: 1 }, more: false });
    expect(await problems(id)).toEqual([{ code: 'role-missing', facts: { wanted: 'LEADER' } }]);
    expect(troubles).toEqual([]);

    tally.onItem = () => undefined;
    await inStore((store) => store.resume(id, author(admin)));
    expect(await stored(id)).toMatchObject({ state: 'QUEUED', failed: 0, done: 2, resumed: 1, endedAt: null });
    await runner().runBatch(id, ALWAYS);
    expect(await stored(id)).toMatchObject({ state: 'DONE', done: 3, failed: 0 });
    expect(await typesOf(id)).toEqual(['added', 'started', 'ended', 'resumed', 'started', 'ended']);
  });

  it('calls a fault that no kind foresaw internal, tells the worker, and shows people nothing of it', async () => {
    tally.onItem = async (n, { tx }) => {
      if (n === 1) await tx.query(`SELECT 1 / 0`);
    };
    const { id } = await asked(2);
    expect(await runner().runBatch(id, ALWAYS)).toMatchObject({ ended: { done: 1, failed: 1 } });
    expect(await problems(id)).toEqual([{ code: 'internal' }]);
    expect(troubles).toMatchObject([{ operationId: id, n: 1, error: { code: '22012' } }]);
  });

  it('hands items over together, and each alone where one spoils the others', async () => {
    tally = new Tally(4);
    tally.onItem = (n) => {
      if (n === 6) throw REFUSED;
    };
    const { id } = await asked(8);
    expect(await runner().runBatch(id, ALWAYS)).toMatchObject({ ended: { done: 7, failed: 1 } });
    expect(await tallied()).toEqual([1, 2, 3, 4, 5, 7, 8]);
    expect(tally.handedOver).toEqual([[1, 2, 3, 4], [5, 6, 7, 8], [5], [6], [7], [8]]);
  });

  it('gives up the batch, and no item, for a trouble that all would have met', async () => {
    const { id } = await asked(2);
    tally.onItem = (_, { tx }) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())').then(() => undefined);
    await expect(runner().runBatch(id, ALWAYS)).rejects.toThrow();
    expect(await stored(id)).toMatchObject({ state: 'RUNNING', done: 0, failed: 0 });
    tally.onItem = () => undefined;
    expect(await runner().runBatch(id, ALWAYS)).toMatchObject({ ended: { done: 2 }, more: false });
  });

  it('ends a batch when it is told to, and the next one goes on there', async () => {
    const { id } = await asked(5);
    let asks = 0;
    expect(await runner().runBatch(id, { goOn: () => asks++ < 2 })).toMatchObject({
      ended: { done: 2 },
      more: true,
      isBusy: false,
    });
    expect(await stored(id)).toMatchObject({ state: 'RUNNING', done: 2 });
    expect(await runner().runBatch(id, ALWAYS)).toMatchObject({ ended: { done: 3 }, more: false });
    expect(tally.handedOver.flat()).toEqual([1, 2, 3, 4, 5]);
    expect(await typesOf(id)).toEqual(['added', 'started', 'progressed', 'ended']);
  });

  it('by two batches at once does each item once', async () => {
    const { id } = await asked(60);
    const [one, other] = [new Tally(), new Tally()];
    const reports = await Promise.all([one, other].map((kind) => runner(kind).runBatch(id, ALWAYS)));
    expect(reports.reduce((sum, { ended }) => sum + ended.done, 0)).toBe(60);
    expect(await stored(id)).toMatchObject({ state: 'DONE', done: 60 });
    const done = [...one.handedOver.flat(), ...other.handedOver.flat()];
    expect(done.toSorted((a, b) => a - b)).toEqual(await tallied());
  });

  it('stops between two items when it is cancelled, and what is done stays done', async () => {
    const { id } = await asked(4);
    tally.onItem = async (n) => {
      if (n === 2) await inStore((store) => store.cancel(id, author(admin)));
    };
    expect(await runner().runBatch(id, ALWAYS)).toMatchObject({ ended: { done: 2 }, more: false });
    expect(await stored(id)).toMatchObject({ state: 'CANCELLED', done: 2, failed: 0 });
    expect(await tallied()).toEqual([1, 2]);
    tally.onItem = () => undefined;
    await inStore((store) => store.resume(id, author(admin)));
    await runner().runBatch(id, ALWAYS);
    expect(await stored(id)).toMatchObject({ state: 'DONE', done: 4 });
  });

  it('is refused item by item once its person may no longer, until they may again', async () => {
    const { id } = await asked(3);
    let asks = 0;
    await runner().runBatch(id, { goOn: () => asks++ < 1 });
    await world.pool.query('UPDATE person SET active = false WHERE id = $1', [admin.personId]);
    expect(await runner().runBatch(id, ALWAYS)).toMatchObject({ ended: { done: 0, failed: 2 }, more: false });
    await world.pool.query('UPDATE person SET active = true WHERE id = $1', [admin.personId]);
    expect(await problems(id)).toEqual([{ code: 'role-missing' }, { code: 'role-missing' }]);
    expect(await tallied()).toEqual([1]);
  });

  it('waits for a worker while it is queued, and again once its worker has been silent for a minute', async () => {
    const { id } = await asked(2);
    expect(await unattendedOperations(world.pool, 10)).toEqual([id]);
    await runner().runBatch(id, { goOn: () => false });
    expect(await unattendedOperations(world.pool, 10)).toEqual([]);
    await world.pool.query(`UPDATE operation SET seen_at = seen_at - interval '61 seconds'`);
    expect(await unattendedOperations(world.pool, 10)).toEqual([id]);
    await runner().runBatch(id, ALWAYS);
    await world.pool.query(`UPDATE operation SET seen_at = seen_at - interval '61 seconds'`);
    expect(await unattendedOperations(world.pool, 10)).toEqual([]);
  });

  it('is planned in seconds with a hundred thousand items, in flat memory; one more is refused whole', async () => {
    const begun = performance.now();
    const { id } = await asked(100_000);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(await stored(id)).toMatchObject({ total: 100_000, state: 'QUEUED' });
    await world.pool.query('TRUNCATE operation, operation_item');

    await expect(asked(100_001)).rejects.toMatchObject({ code: 'too-many-items' });
    await expect(asked(0)).rejects.toMatchObject({ code: 'nothing-to-do' });
    const { rows } = await world.pool.query('SELECT FROM operation_item');
    expect(rows).toEqual([]);
  });
});
