import type { Case } from '@zhuoluo/domain';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import type { Queryable } from '../database/transaction.ts';
import type { References } from '../reference/references.ts';
import { ReferenceStore } from '../reference/reference-store.ts';
import { CaseWorld, OPENING_LIMIT_MS } from '../testing/case-world.fixture.ts';

/** Cuts the connection of whoever looks things up, once its cases are taken, and comes back when the connection knows. */
class Cutting extends ReferenceStore {
  readonly #world: CaseWorld;
  cutsLeft: number;

  constructor(world: CaseWorld, cuts: number) {
    super(world.pool);
    this.#world = world;
    this.cutsLeft = cuts;
  }

  override async at(_: number, tx: Queryable): Promise<References> {
    if (this.cutsLeft > 0) {
      this.cutsLeft--;
      const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await this.#world.pool.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
      await expect(tx.query('SELECT 1')).rejects.toThrow();
    }
    return this.#world.references.current();
  }
}

const AT_ONCE = { graceMs: 0, limit: 200 };

describe('the sweep of late cases', () => {
  let database: TestDatabase;
  let world: CaseWorld;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
  }, OPENING_LIMIT_MS);

  beforeEach(() => world.startAgain());

  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  const dispatched = (): Promise<Case> => world.file({ level: 'DEPARTMENT', levelReason: '超出本单位职责' });
  const ordersOf = async (c: Case): Promise<number> => (await world.stored(c.id)).orders.length;

  async function quarantined(): Promise<{ caseId: string; failures: number; code: string }[]> {
    const { rows } = await world.pool.query(
      'SELECT case_id AS "caseId", failures, last_error_code AS code FROM quarantine',
    );
    return rows;
  }

  it('advances what is late, and finds nothing the next time', async () => {
    const cases = [await dispatched(), await dispatched(), await dispatched()];
    world.at('2026-03-04', '09:00');
    const first = await world.unitOfWork.sweep(AT_ONCE);
    expect(first).toMatchObject({ taken: 3, failed: [] });
    expect(first.oldestLateMs).toBeGreaterThan(0);
    for (const c of cases) {
      const swept = first.advanced.find((saved) => saved.case.id === c.id)!;
      expect(await world.stored(c.id)).toEqual(swept.case);
      expect(swept.case.orders).toHaveLength(1);
    }
    expect(await world.unitOfWork.sweep(AT_ONCE)).toMatchObject({ taken: 0, advanced: [] });
  });

  it('leaves to the workflows what is not yet late by more than the grace', async () => {
    const { id, nextMilestoneAt } = await dispatched();
    world.now = nextMilestoneAt! + 1_999;
    expect(await world.unitOfWork.sweep({ graceMs: 2_000, limit: 200 })).toMatchObject({ taken: 0 });
    world.now = nextMilestoneAt! + 2_001;
    expect((await world.unitOfWork.sweep({ graceMs: 2_000, limit: 200 })).advanced.map((a) => a.case.id)).toEqual([id]);
  });

  it('takes cases that units of the named regions have, and says how many each region has', async () => {
    const county = await dispatched();
    const city = await world.file({
      by: await world.actor('sl.bank1.head'),
      partyId: await world.idOf('party', 'LN-E1'),
      level: 'DEPARTMENT',
      levelReason: '超出本单位职责',
    });
    const [SY, SL] = [await world.idOf('region', 'SY'), await world.idOf('region', 'SL')];
    world.at('2026-03-04', '09:00');
    const late = await world.unitOfWork.lateByRegion(0);
    expect(new Map(late.map((one) => [one.regionId, one.late]))).toEqual(
      new Map([
        [SY, 1],
        [SL, 1],
      ]),
    );
    const swept = await world.unitOfWork.sweep({ ...AT_ONCE, regionIds: [SL] });
    expect(swept.advanced.map((a) => a.case.id)).toEqual([city.id]);
    expect(await world.unitOfWork.lateByRegion(0)).toEqual([{ regionId: SY, late: 1 }]);
    expect((await world.unitOfWork.sweep(AT_ONCE)).advanced.map((a) => a.case.id)).toEqual([county.id]);
  });

  it('takes the oldest first, no more than asked for', async () => {
    world.at('2026-03-03', '09:00');
    const younger = await dispatched();
    world.at('2026-03-02', '09:00');
    const older = await dispatched();
    world.at('2026-03-05', '09:00');
    const batch = await world.unitOfWork.sweep({ graceMs: 0, limit: 1 });
    expect(batch.advanced.map((a) => a.case.id)).toEqual([older.id]);
    expect(await ordersOf(younger)).toBe(0);
  });

  it('passes over a case that somebody holds, and does not wait', async () => {
    const [held, free] = [await dispatched(), await dispatched()];
    world.at('2026-03-04', '09:00');
    const somebody = await world.pool.connect();
    try {
      await somebody.query('BEGIN');
      await somebody.query('SELECT 1 FROM "case" WHERE id = $1 FOR UPDATE', [held.id]);
      expect((await world.unitOfWork.sweep(AT_ONCE)).advanced.map((a) => a.case.id)).toEqual([free.id]);
      expect(await world.unitOfWork.advanceOne(held.id)).toEqual({ kind: 'busy' });
      await somebody.query('ROLLBACK');
    } finally {
      somebody.release();
    }
    expect((await world.unitOfWork.sweep(AT_ONCE)).advanced.map((a) => a.case.id)).toEqual([held.id]);
  });

  it('sets a case apart whose rules fail, and goes on with the others', async () => {
    const [broken, sound] = [await dispatched(), await dispatched()];
    const { rows } = await world.pool.query<{ unitId: string }>(
      'SELECT unit_id AS "unitId" FROM clock WHERE case_id = $1',
      [broken.id],
    );
    await world.pool.query('UPDATE clock SET unit_id = gen_random_uuid() WHERE case_id = $1', [broken.id]);
    world.at('2026-03-04', '09:00');
    const batch = await world.unitOfWork.sweep(AT_ONCE);
    expect(batch.failed.map((f) => f.caseId)).toEqual([broken.id]);
    expect(await ordersOf(sound)).toBe(1);
    expect(await quarantined()).toEqual([{ caseId: broken.id, failures: 1, code: 'BrokenDirectory' }]);

    expect(await world.unitOfWork.sweep(AT_ONCE)).toMatchObject({ taken: 0 });
    await world.pool.query('UPDATE clock SET unit_id = $2 WHERE case_id = $1', [broken.id, rows[0]!.unitId]);
    world.at('2026-03-04', '09:01');
    expect((await world.unitOfWork.sweep(AT_ONCE)).advanced.map((a) => a.case.id)).toEqual([broken.id]);
    expect(await ordersOf(broken)).toBe(1);
    expect(await quarantined()).toEqual([]);
  });

  it('sets nothing apart where the connection is cut under it, even twice', async () => {
    const late = await dispatched();
    world.at('2026-03-04', '09:00');
    const references = new Cutting(world, 2);
    const cut = world.anotherUnitOfWork({ references });
    await expect(cut.sweep(AT_ONCE)).rejects.toThrow(/terminated|not queryable|terminating connection/);
    await expect(cut.sweep(AT_ONCE)).rejects.toThrow(/terminated|not queryable|terminating connection/);
    expect(await quarantined()).toEqual([]);
    expect((await cut.sweep(AT_ONCE)).advanced.map((a) => a.case.id)).toEqual([late.id]);
    expect(references.cutsLeft).toBe(0);
  });

  it('waits longer each time a case fails again', async () => {
    const broken = await dispatched();
    await world.pool.query('UPDATE clock SET unit_id = gen_random_uuid() WHERE case_id = $1', [broken.id]);
    world.at('2026-03-04', '09:00');
    await world.unitOfWork.sweep(AT_ONCE);
    world.now += 30_000;
    await world.unitOfWork.sweep(AT_ONCE);
    expect(await quarantined()).toMatchObject([{ failures: 2 }]);
    world.now += 59_000;
    expect(await world.unitOfWork.sweep(AT_ONCE)).toMatchObject({ taken: 0 });
    world.now += 1_000;
    expect(await world.unitOfWork.sweep(AT_ONCE)).toMatchObject({ taken: 1 });
  });

  it('sets a case apart whose rows the database refuses, and saves the others', async () => {
    const cases = [await dispatched(), await dispatched(), await dispatched()];
    const refused = cases[1]!;
    world.at('2026-03-04', '09:00');
    await world.refusing(refused.id, 'colour IS NOT NULL', async () => {
      const batch = await world.unitOfWork.sweep(AT_ONCE);
      expect(batch.failed.map((f) => f.caseId)).toEqual([refused.id]);
      expect(batch.advanced).toHaveLength(2);
    });
    expect(await Promise.all(cases.map(ordersOf))).toEqual([1, 0, 1]);
    expect(await quarantined()).toEqual([{ caseId: refused.id, failures: 1, code: '23514' }]);
  });

  it('sets a case apart that is due though time has nothing to do to it, or it would be due for ever', async () => {
    const { id } = await dispatched();
    await world.pool.query(`UPDATE "case" SET state = 'CLOSED' WHERE id = $1`, [id]);
    world.at('2026-03-04', '09:00');
    expect(await world.unitOfWork.sweep(AT_ONCE)).toMatchObject({ taken: 1, failed: [{ caseId: id }] });
    expect(await quarantined()).toEqual([{ caseId: id, failures: 1, code: 'StuckMilestone' }]);
  });

  it('corrects a milestone that was stored wrongly, without any event', async () => {
    const filed = await dispatched();
    await world.pool.query(`UPDATE "case" SET next_milestone_at = '2026-03-02 09:00+08' WHERE id = $1`, [filed.id]);
    world.now += 60_000;
    expect(await world.unitOfWork.sweep(AT_ONCE)).toMatchObject({ taken: 1, failed: [] });
    expect(await world.stored(filed.id)).toEqual(filed);
  });

  it('lets two sweeps work side by side without meeting', async () => {
    await Promise.all(Array.from({ length: 40 }, dispatched));
    world.at('2026-03-04', '09:00');
    const another = world.anotherUnitOfWork();
    const batches = await Promise.all(
      [world.unitOfWork, another, world.unitOfWork, another].map((uow) => uow.sweep({ graceMs: 0, limit: 10 })),
    );
    const swept = batches.flatMap((batch) => batch.advanced.map((a) => a.case.id));
    expect(new Set(swept).size).toBe(swept.length);
    while ((await another.sweep(AT_ONCE)).taken > 0);
    const { rows } = await world.pool.query<{ n: number }>('SELECT count(*) AS n FROM supervision_order');
    expect(rows[0]!.n).toBe(40);
  });
});
