import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openPool, type Pool } from '@zhuoluo/database';
import { eventually } from '../../../../test/support/eventually.ts';
import { emptyTestDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { SoleHolder } from './sole-holder.ts';

jest.setTimeout(60_000);

const LOCK = 1;

describe('a place for one', () => {
  let database: TestDatabase;
  let pools: Pool[];
  let first: SoleHolder;
  let second: SoleHolder;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await emptyTestDatabase();
  });
  beforeEach(() => {
    pools = ['first', 'second'].map((name) =>
      openPool({ databaseUrl: database.url, max: 1, applicationName: `place-of-${name}` }),
    );
    [first, second] = pools.map((pool) => new SoleHolder(pool, 'place', LOCK)) as [SoleHolder, SoleHolder];
  });
  afterEach(async () => {
    first.leave();
    second.leave();
    await Promise.all(pools.map((pool) => pool.end()));
  });
  afterAll(() => database.drop());

  it('is held by the first that asks, for as long as it likes', async () => {
    expect(await first.hold()).toBe(true);
    expect(await second.hold()).toBe(false);
    expect(await first.hold()).toBe(true);
  });

  it('goes to the next one when its holder leaves', async () => {
    await first.hold();
    first.leave();
    expect(first.isHolding).toBe(false);
    await eventually('the place to be free', () => second.hold(), Boolean);
  });

  it('goes to the next one when its holder loses the connection, who then knows', async () => {
    await first.hold();
    await pools[1]!.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'place-of-first'`,
    );
    await eventually(
      'the holder to know',
      () => Promise.resolve(first.isHolding),
      (holding) => !holding,
    );
    await eventually('the place to be free', () => second.hold(), Boolean);
    expect(await first.hold()).toBe(false);
  });
});
