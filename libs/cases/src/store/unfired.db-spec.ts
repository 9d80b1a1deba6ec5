import type { Case } from '../rules/case/case.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { readUnfired } from './unfired.ts';

describe('what time should have done and has not', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened), 4);

  beforeEach(async () => {
    await world.startAgain();
    world.now = Date.now();
  });

  // The columns keep milliseconds: rounded up, an instant would be younger than asked for by half of one.
  const NOW = `date_trunc('milliseconds', clock_timestamp())`;
  const pass = (c: Case, seconds: number) =>
    world.pool.query(`UPDATE "case" SET next_milestone_at = ${NOW} - make_interval(secs => $2) WHERE id = $1`, [
      c.id,
      seconds,
    ]);
  const setApart = (c: Case, retryInSeconds: number) =>
    world.pool.query(
      `INSERT INTO quarantine (case_id, failures, retry_at, last_error_code)
       VALUES ($1, 3, ${NOW} + make_interval(secs => $2), 'Broken')`,
      [c.id, retryInSeconds],
    );

  it('is nothing while every milestone lies ahead', async () => {
    await world.file();
    expect(await readUnfired(world.pool)).toEqual({ cases: 0, oldestSeconds: 0 });
  });

  it('is as old as the oldest milestone that was let pass', async () => {
    const [older, newer] = [await world.file(), await world.file()];
    await pass(older, 600);
    await pass(newer, 60);
    const { cases, oldestSeconds } = await readUnfired(world.pool);
    expect(cases).toBe(2);
    expect(oldestSeconds).toBeGreaterThanOrEqual(600);
    expect(oldestSeconds).toBeLessThan(630);
  });

  it('does not take the age of a case that is set apart, which is not tried before its time', async () => {
    const [apart, newer] = [await world.file(), await world.file()];
    await pass(apart, 7_200);
    await setApart(apart, 900);
    expect(await readUnfired(world.pool)).toEqual({ cases: 1, oldestSeconds: 0 });
    await pass(newer, 60);
    const { cases, oldestSeconds } = await readUnfired(world.pool);
    expect(cases).toBe(2);
    expect(oldestSeconds).toBeGreaterThanOrEqual(60);
    expect(oldestSeconds).toBeLessThan(90);
  });

  it('is as old as the try that was not made, if a case set apart should have been tried again', async () => {
    const apart = await world.file();
    await pass(apart, 7_200);
    await setApart(apart, -300);
    const { oldestSeconds } = await readUnfired(world.pool);
    expect(oldestSeconds).toBeGreaterThanOrEqual(300);
    expect(oldestSeconds).toBeLessThan(330);
  });
});
