import type { QueryRunner } from 'typeorm';
import { Handling } from '../../../../test/support/handling.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { KeepAllHands1796022141897 } from './1796022141897-keep-all-hands.ts';

describe('an earlier database', () => {
  let database: TestDatabase;
  let world: CaseWorld;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
    await world.startAgain();
  }, OPENING_LIMIT_MS);

  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  it('learns from its histories who handled and who reviewed each case, as the rules say it of a replayed one', async () => {
    await world.file();
    const handling = new Handling(world);
    await handling.sentBack(await handling.submitted(await handling.claimed(await handling.dispatched())));
    const hands = async () =>
      (await world.pool.query('SELECT handler_ids, reviewer_ids FROM "case" ORDER BY case_no')).rows as unknown[];
    const written = await hands();
    const migration = new KeepAllHands1796022141897();
    const runner = { query: (text: string) => world.pool.query(text) } as unknown as QueryRunner;
    await migration.down(runner);
    await world.pool.query(`UPDATE "case" SET handler_ids = '[]'`);
    await migration.up(runner);
    expect(await hands()).toEqual(written);
    expect(JSON.stringify(written)).toMatch(/[0-9a-f-]{36}/);
  });
});
