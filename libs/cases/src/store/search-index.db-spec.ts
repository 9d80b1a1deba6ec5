import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { Params } from '@zhuoluo/database';
import { contains } from '../http/access/search.sql.ts';
import { sortSearchIndex } from './search-index.ts';

describe('the search index', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await sortSearchIndex(world.pool);
  });
  it('takes in at once what filings left at its end', async () => {
    for (const title of ['厂区道路塌方', '夜间停电']) await world.file({ title });
    expect(await sortSearchIndex(world.pool)).toBeGreaterThan(0);
    expect(await sortSearchIndex(world.pool)).toBe(0);
  });

  it('finds a case by the words that it says now, and by its former ones no more (rules.md §38)', async () => {
    const by = await world.actor('sy.fagai.head');
    const { id } = await world.file({ by, title: '锅炉改造缺气源' });
    const found = async (words: string) => {
      const params = new Params();
      const text = `SELECT c.id FROM "case" c WHERE ${contains(words, 'gather', 'c.id', params)}`;
      return (await world.pool.query<{ id: string }>(text, params.values)).rows.map((row) => row.id);
    };
    expect(await found('锅炉改造')).toEqual([id]);
    const amended = await world.commands.run(id, { type: 'amend', by, title: '窑炉改造缺气源' });
    expect(amended.kind).toBe('done');
    expect(await found('锅炉改造')).toEqual([]);
    expect(await found('窑炉改造')).toEqual([id]);
    expect(await found('山阳恒启电子 窑炉')).toEqual([id]);
  });
});
