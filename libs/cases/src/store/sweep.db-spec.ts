import type { Case } from '../rules/case/case.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';

const AT_ONCE = { graceMs: 0, limit: 200 };

describe('the sweep of late cases', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  beforeEach(() => world.startAgain());

  const dispatched = (): Promise<Case> => world.file({ level: 'DEPARTMENT', levelReason: '超出本单位职责' });
  const ordersOf = async (c: Case): Promise<number> => (await world.stored(c.id)).orders.length;

  it('advances what is late, and finds nothing the next time', async () => {
    const cases = [await dispatched(), await dispatched(), await dispatched()];
    world.at('2026-03-04', '09:00');
    const first = await world.clock.sweep(AT_ONCE);
    expect(first).toMatchObject({ taken: 3, failed: [] });
    expect(first.oldestLateMs).toBeGreaterThan(0);
    for (const c of cases) {
      const swept = first.advanced.find((saved) => saved.case.id === c.id)!;
      expect(await world.stored(c.id)).toEqual(swept.case);
      expect(swept.case.orders).toHaveLength(1);
    }
    expect(await world.clock.sweep(AT_ONCE)).toMatchObject({ taken: 0, advanced: [] });
  });

  it('leaves to the workflows what is not yet late by more than the grace', async () => {
    const { id, nextMilestoneAt } = await dispatched();
    world.now = nextMilestoneAt! + 1_999;
    expect(await world.clock.sweep({ graceMs: 2_000, limit: 200 })).toMatchObject({ taken: 0 });
    world.now = nextMilestoneAt! + 2_001;
    expect((await world.clock.sweep({ graceMs: 2_000, limit: 200 })).advanced.map((a) => a.case.id)).toEqual([id]);
  });

  it('says whether at least so many are late, by however little, without those set apart', async () => {
    const cases = await world.fileTogether(3, { level: 'DEPARTMENT', levelReason: '超出本单位职责' });
    const dueAt = Math.max(...cases.map((c) => c.nextMilestoneAt!));
    world.now = dueAt;
    expect(await world.clock.areLate(1)).toBe(false);
    world.now = dueAt + 1;
    expect([await world.clock.areLate(3), await world.clock.areLate(4)]).toEqual([true, false]);
    await world.failing(cases[0]!.id, 'XX001', async () => {
      await world.clock.sweep({ graceMs: 0, limit: 1 });
      await world.clock.sweep({ graceMs: 0, limit: 1 });
      await world.clock.sweep({ graceMs: 0, limit: 1 });
    });
    expect(await world.clock.areLate(1)).toBe(false);
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
    const late = await world.clock.lateByRegion(0);
    expect(new Map(late.map((one) => [one.regionId, one.late]))).toEqual(
      new Map([
        [SY, 1],
        [SL, 1],
      ]),
    );
    const swept = await world.clock.sweep({ ...AT_ONCE, regionIds: [SL] });
    expect(swept.advanced.map((a) => a.case.id)).toEqual([city.id]);
    expect(await world.clock.lateByRegion(0)).toEqual([{ regionId: SY, late: 1 }]);
    expect((await world.clock.sweep(AT_ONCE)).advanced.map((a) => a.case.id)).toEqual([county.id]);
  });

  it('takes the oldest first, no more than asked for', async () => {
    world.at('2026-03-03', '09:00');
    const younger = await dispatched();
    world.at('2026-03-02', '09:00');
    const older = await dispatched();
    world.at('2026-03-05', '09:00');
    const batch = await world.clock.sweep({ graceMs: 0, limit: 1 });
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
      expect((await world.clock.sweep(AT_ONCE)).advanced.map((a) => a.case.id)).toEqual([free.id]);
      expect(await world.clock.advanceOne(held.id)).toEqual({ kind: 'busy' });
      await somebody.query('ROLLBACK');
    } finally {
      somebody.release();
    }
    expect((await world.clock.sweep(AT_ONCE)).advanced.map((a) => a.case.id)).toEqual([held.id]);
  });

  it('corrects a milestone that was stored wrongly, without any event', async () => {
    const filed = await dispatched();
    await world.pool.query(`UPDATE "case" SET next_milestone_at = '2026-03-02 09:00+08' WHERE id = $1`, [filed.id]);
    world.now += 60_000;
    expect(await world.clock.sweep(AT_ONCE)).toMatchObject({ taken: 1, failed: [] });
    expect(await world.stored(filed.id)).toEqual(filed);
  });

  it('lets two sweeps work side by side without meeting', async () => {
    await Promise.all(Array.from({ length: 40 }, dispatched));
    world.at('2026-03-04', '09:00');
    const another = world.anotherProcess();
    const batches = await Promise.all(
      [world.clock, another.clock, world.clock, another.clock].map((clock) => clock.sweep({ graceMs: 0, limit: 10 })),
    );
    const swept = batches.flatMap((batch) => batch.advanced.map((a) => a.case.id));
    expect(new Set(swept).size).toBe(swept.length);
    while ((await another.clock.sweep(AT_ONCE)).taken > 0);
    const { rows } = await world.pool.query<{ n: number }>('SELECT count(*) AS n FROM supervision_order');
    expect(rows[0]!.n).toBe(40);
  });
});
