import { instantOf } from '@zhuoluo/kernel';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
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
  let database: TestDatabase;
  let world: CaseWorld;
  let board: BoardController;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
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
  }, OPENING_LIMIT_MS);

  afterAll(async () => {
    await world.close();
    await database.drop();
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
