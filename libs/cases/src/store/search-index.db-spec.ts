import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
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
});
