import { instantOf, toIso } from '@zhuoluo/kernel';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../test/support/viewer.ts';
import { TrendQuery } from './trend.query.ts';

describe('the trend counts an archived case as what it was (rules.md §143)', () => {
  const period = { from: instantOf('2026-03-02', '00:00'), to: instantOf('2026-03-03', '00:00') };
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  beforeEach(() => world.startAgain());

  async function closedOfTheDay(): Promise<number> {
    const { items } = await new TrendQuery(world.pool).count(await viewerOf(world, 'sl.dcb.inspector1'), period);
    return items.reduce((sum, { closed }) => sum + closed, 0);
  }

  it.each([
    ['CLOSED', 1],
    ['WITHDRAWN', 0],
    ['REJECTED', 0],
  ])('%s: %d struck off, before and after', async (state, expected) => {
    const { id } = await world.file();
    const endedAt = toIso(instantOf('2026-03-02', '12:00'));
    await world.pool.query('UPDATE "case" SET state = $2, ended_at = $3 WHERE id = $1', [id, state, endedAt]);
    expect(await closedOfTheDay()).toBe(expected);
    await world.pool.query(`UPDATE "case" SET state = 'ARCHIVED', ended_as = $2 WHERE id = $1`, [id, state]);
    expect(await closedOfTheDay()).toBe(expected);
  });
});
