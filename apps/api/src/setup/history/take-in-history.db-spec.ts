import { fileURLToPath } from 'node:url';
import type { CaseWorld } from '@zhuoluo/testing';
import { GRACE_MS } from '../../../../../test/support/planted.ts';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { examine } from '../../../../doctor/src/examine.ts';
import { FOUND, LATE, OPEN } from './history-plan.ts';
import { takeInHistory } from './take-in-history.ts';

const SAMPLE = fileURLToPath(new URL('../../../../../deploy/sample', import.meta.url));

describe('a year of cases, taken in as sample data', () => {
  let world: CaseWorld;
  let url: string;
  useCaseWorld((opened, database) => {
    world = opened;
    ({ url } = database);
  });

  async function takenInAt(date: string, time: string): Promise<void> {
    await world.startAgain();
    world.at(date, time);
    expect(await takeInHistory(world.pool, SAMPLE, () => world.now)).toBe(FOUND);
  }

  async function counted(what: string): Promise<number> {
    const { rows } = await world.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`);
    return rows[0]!.n;
  }

  async function faults(): Promise<readonly string[]> {
    const asked = { databaseUrl: url, graceMs: GRACE_MS, tell: 3, now: world.now };
    const { findings } = await examine({ ...asked, workflows: undefined });
    return findings.flatMap(({ check, faults: found }) => found.map(({ what }) => `${check}: ${what}`));
  }

  it.each([
    ['on a Wednesday morning', '2026-06-17', '10:20'],
    ['at lunch, while the offices are closed', '2026-12-01', '13:40'],
    ['on a Sunday night', '2026-09-06', '23:40'],
    ['in the middle of 国庆', '2026-10-04', '12:00'],
    ['on the last day that the calendar covers', '2026-12-31', '17:30'],
    ['in a year that it does not cover', '2031-05-06', '09:00'],
  ])('is the seeds’ picture %s, in silence, and the doctor finds nothing wrong with it', async (_, date, time) => {
    await takenInAt(date, time);
    expect(await counted('"case" WHERE ended_at IS NULL')).toBe(OPEN);
    expect(await counted(`"case" WHERE state = 'CLOSED'`)).toBe(FOUND - OPEN);
    expect(await counted('supervision_order')).toBe(0);
    expect(await counted('notice')).toBe(0);
    // What time will do, it does after the loading.
    expect(await counted(`"case" WHERE next_milestone_at <= '${new Date(world.now).toISOString()}'`)).toBe(0);
    expect(await counted(`clock WHERE state = 'RUNNING' AND due_at <= '${new Date(world.now).toISOString()}'`)).toBe(0);
    expect(await counted('case_search')).toBe(FOUND);
    expect(await faults()).toEqual([]);
  });

  it('fills boards: late results, ratings and every level, filed all through the year, numbered in that order', async () => {
    await takenInAt('2026-06-17', '10:20');
    expect(await counted(`task WHERE role = 'LEAD' AND late_seconds IS NOT NULL`)).toBe(LATE);
    expect(await counted('task WHERE rating IS NOT NULL')).toBeGreaterThan(FOUND / 3);
    const { rows } = await world.pool.query<{ level: string; months: number }>(
      `SELECT level, count(DISTINCT date_trunc('month', opened_at))::int AS months FROM "case" GROUP BY level ORDER BY level`,
    );
    expect(rows.map(({ level }) => level)).toEqual(['CITY', 'COUNTY', 'DEPARTMENT', 'ON_SITE']);
    expect(Math.max(...rows.map(({ months }) => months))).toBeGreaterThanOrEqual(12);
  });

  it('goes on like any other case: what lies still draws its order, and people are told from then on', async () => {
    await takenInAt('2026-06-17', '10:20');
    const { rows } = await world.pool.query<{ id: string }>(`
      SELECT c.id FROM "case" c JOIN task t ON t.case_id = c.id AND t.role = 'LEAD' AND t.state = 'CLAIMED'
      WHERE c.state = 'HANDLING' ORDER BY c.case_no LIMIT 1`);
    const [{ id }] = rows as [{ id: string }];
    for (let c = await world.stored(id); c.orders.length === 0; c = await world.stored(id)) {
      world.now = c.nextMilestoneAt!;
      await world.clock.advanceOne(id);
    }
    expect(await counted(`notice WHERE kind = 'order-issued' AND subject_id = '${id}'`)).toBeGreaterThan(0);
  });
});
