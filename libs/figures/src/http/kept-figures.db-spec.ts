import { instantOf } from '@zhuoluo/kernel';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../test/support/viewer.ts';
import { BoardController } from './board.controller.ts';
import { OverdueQuery } from './overdue.query.ts';
import { RankedTasksQuery } from './ranked-tasks.query.ts';
import { RankingQuery } from './ranking.query.ts';
import { SlowAnswers } from './slow-answers.ts';
import { SummaryQuery } from './summary.query.ts';
import { TrendQuery } from './trend.query.ts';

describe('board figures that are kept', () => {
  const period = { from: instantOf('2026-03-02', '00:00'), to: instantOf('2026-03-03', '00:00') };
  let world: CaseWorld;
  let board: BoardController;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await world.startAgain();
    const { pool, references } = world;
    board = new BoardController(
      new SummaryQuery(pool, references),
      new OverdueQuery(pool, references),
      new TrendQuery(pool),
      new RankingQuery(pool, references),
      new RankedTasksQuery(pool, references),
      new SlowAnswers({ now: () => 0, onFailure: () => undefined, slowMs: 0 }),
    );
    await world.file();
  });

  const opened = async (account: string) =>
    (await board.trend(await viewerOf(world, account), { ...period })).items.reduce(
      (sum, point) => sum + point.opened,
      0,
    );

  it('show each reader what that reader may see, and the same to readers of the same', async () => {
    expect(await opened('sl.dcb.head')).toBe(1);
    expect(await opened('sy.dcb.head')).toBe(1);
    expect(await opened('sn.dcb.head')).toBe(0);
    await world.file();
    expect([await opened('sl.dcb.inspector1'), await opened('sl.zfb.mayor')]).toEqual([1, 1]);
    expect(await opened('sn.dcb.head')).toBe(0);
  });
});
