import type { QueryRunner } from 'typeorm';
import { Handling } from '../../../../test/support/handling.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { KeepOnSiteEvidence1796035312362 } from './1796035312362-keep-on-site-evidence.ts';

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

  it('learns from its histories what stood behind results reached on site, where they still are the results', async () => {
    const handling = new Handling(world);
    await world.file();
    await solved(handling);
    await handling.rated(await solved(handling), 1);
    const evidence = async () =>
      (await world.pool.query<{ evidence: string[] }>('SELECT evidence FROM "case" ORDER BY case_no')).rows.map(
        (row) => row.evidence,
      );
    const written = await evidence();
    expect(written).toEqual([[], ['到岗照片.jpg'], []]);
    const migration = new KeepOnSiteEvidence1796035312362();
    const runner = { query: (text: string) => world.pool.query(text) } as unknown as QueryRunner;
    await migration.down(runner);
    await migration.up(runner);
    expect(await evidence()).toEqual(written);
  });

  async function solved(handling: Handling) {
    const by = await world.actor('sy.fagai.head');
    const evidence = ['到岗照片.jpg'];
    return handling.carryOut((await world.file()).id, { type: 'solve-on-site', by, result: '已到岗二十人', evidence });
  }
});
