import type { Case } from '../rules/case/case.ts';
import { openPool, type Queryable } from '@zhuoluo/database';
import { type References, ReferenceStore } from '@zhuoluo/regulation/store';
import type { CaseWorld } from '@zhuoluo/testing';
import type { TestDatabase } from '../../../../test/support/postgres.ts';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';

/** Cuts the connection that looks things up, once its cases are taken, and comes back when the connection knows. */
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

describe('a sweep in which something fails', () => {
  let world: CaseWorld;
  let database: TestDatabase;
  useCaseWorld((opened, its) => ([world, database] = [opened, its]));

  beforeEach(() => world.startAgain());

  const dispatched = (): Promise<Case> => world.file({ level: 'DEPARTMENT', levelReason: '超出本单位职责' });
  const ordersOf = async (c: Case): Promise<number> => (await world.stored(c.id)).orders.length;

  async function quarantined(): Promise<{ caseId: string; failures: number; code: string }[]> {
    const { rows } = await world.pool.query(
      'SELECT case_id AS "caseId", failures, last_error_code AS code FROM quarantine',
    );
    return rows;
  }

  it('sets a case apart whose rules fail, and goes on with the others', async () => {
    const [broken, sound] = [await dispatched(), await dispatched()];
    const { rows } = await world.pool.query<{ unitId: string }>(
      'SELECT unit_id AS "unitId" FROM clock WHERE case_id = $1',
      [broken.id],
    );
    await world.pool.query('UPDATE clock SET unit_id = gen_random_uuid() WHERE case_id = $1', [broken.id]);
    world.at('2026-03-04', '09:00');
    const batch = await world.clock.sweep(AT_ONCE);
    expect(batch.failed.map((f) => f.caseId)).toEqual([broken.id]);
    expect(await ordersOf(sound)).toBe(1);
    expect(await quarantined()).toEqual([{ caseId: broken.id, failures: 1, code: 'BrokenDirectory' }]);

    expect(await world.clock.sweep(AT_ONCE)).toMatchObject({ taken: 0 });
    await world.pool.query('UPDATE clock SET unit_id = $2 WHERE case_id = $1', [broken.id, rows[0]!.unitId]);
    world.at('2026-03-04', '09:01');
    expect((await world.clock.sweep(AT_ONCE)).advanced.map((a) => a.case.id)).toEqual([broken.id]);
    expect(await ordersOf(broken)).toBe(1);
    expect(await quarantined()).toEqual([]);
  });

  it('sets nothing apart where the connection is cut under it, even twice', async () => {
    const late = await dispatched();
    world.at('2026-03-04', '09:00');
    const references = new Cutting(world, 2);
    const cut = world.anotherProcess({ references }).clock;
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
    await world.clock.sweep(AT_ONCE);
    world.now += 30_000;
    await world.clock.sweep(AT_ONCE);
    expect(await quarantined()).toMatchObject([{ failures: 2 }]);
    world.now += 59_000;
    expect(await world.clock.sweep(AT_ONCE)).toMatchObject({ taken: 0 });
    world.now += 1_000;
    expect(await world.clock.sweep(AT_ONCE)).toMatchObject({ taken: 1 });
  });

  it('sets a case apart whose rows the database refuses, and saves the others', async () => {
    const cases = [await dispatched(), await dispatched(), await dispatched()];
    const refused = cases[1]!;
    world.at('2026-03-04', '09:00');
    await world.refusing(refused.id, 'colour IS NOT NULL', async () => {
      const batch = await world.clock.sweep(AT_ONCE);
      expect(batch.failed.map((f) => f.caseId)).toEqual([refused.id]);
      expect(batch.advanced).toHaveLength(2);
    });
    expect(await Promise.all(cases.map(ordersOf))).toEqual([1, 0, 1]);
    expect(await quarantined()).toEqual([{ caseId: refused.id, failures: 1, code: '23514' }]);
  });

  it.each([
    ['a row that cannot be read', 'XX001'],
    ['a statement that takes too long', '57014'],
    ['a block that the disk does not give', '58030'],
    ['what a trigger of the operators says', 'P0001'],
  ])('sets a case apart for %s (%s), and saves the others', async (_, code) => {
    const cases = [await dispatched(), await dispatched(), await dispatched()];
    world.at('2026-03-04', '09:00');
    await world.failing(cases[1]!.id, code, async () => {
      expect((await world.clock.sweep(AT_ONCE)).failed.map((f) => f.caseId)).toEqual([cases[1]!.id]);
    });
    expect(await Promise.all(cases.map(ordersOf))).toEqual([1, 0, 1]);
    expect(await quarantined()).toEqual([{ caseId: cases[1]!.id, failures: 1, code }]);
  });

  it.each([
    ['a full disk', '53100'],
    ['a server that stops', '57P01'],
    ['a plan that no longer fits', '0A000'],
    ['a server that only reads', '25006'],
    ['tables of another version', '42703'],
  ])('sets nothing apart for what every case would meet: %s (%s)', async (_, code) => {
    const late = await dispatched();
    world.at('2026-03-04', '09:00');
    await world.failing(late.id, code, async () => {
      await expect(world.clock.sweep(AT_ONCE)).rejects.toMatchObject({ code });
    });
    expect(await quarantined()).toEqual([]);
  });

  it('sets the cases of an office apart whose counter somebody holds, hardly waiting for each, and saves those of the others', async () => {
    const bank = {
      by: await world.actor('sl.bank1.head'),
      partyId: await world.idOf('party', 'LN-E1'),
      level: 'DEPARTMENT' as const,
      levelReason: '超出本单位职责',
    };
    const { id } = await world.file(bank);
    world.at('2026-03-04', '09:00');
    await world.clock.sweep(AT_ONCE);
    const { docNumber } = (await world.stored(id)).orders[0]!;
    const stuck = await world.fileTogether(3, bank);
    const free = await dispatched();
    world.at('2026-03-06', '09:00');
    const pool = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test', lockTimeoutMs: 2_000 });
    const somebody = await world.pool.connect();
    try {
      await somebody.query('BEGIN');
      await somebody.query("SELECT FROM doc_counter WHERE $1 LIKE doc_code || '〔%' FOR UPDATE", [docNumber]);
      const began = performance.now();
      const { advanced, failed } = await world.anotherProcess({ pool }).clock.sweep(AT_ONCE);
      expect(performance.now() - began).toBeLessThan(2 * 2_000);
      expect(advanced.map((a) => a.case.id)).toEqual([free.id]);
      expect(new Set(failed.map((f) => f.caseId))).toEqual(new Set(stuck.map((c) => c.id)));
    } finally {
      await somebody.query('ROLLBACK');
      somebody.release();
      await pool.end();
    }
    world.now += 2_000;
    expect((await world.clock.sweep(AT_ONCE)).advanced).toHaveLength(3);
    expect(await quarantined()).toEqual([]);
  });

  it('lets a case rest that was closed by hand in the database while its limits ran', async () => {
    const { id } = await dispatched();
    await world.pool.query(`UPDATE "case" SET state = 'CLOSED', ended_at = opened_at WHERE id = $1`, [id]);
    world.at('2026-03-04', '09:00');
    expect(await world.clock.sweep(AT_ONCE)).toMatchObject({ taken: 1, failed: [] });
    expect(await world.clock.sweep(AT_ONCE)).toMatchObject({ taken: 0 });
    expect(await quarantined()).toEqual([]);
  });
});
