import { jest } from '@jest/globals';
import { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { pageOfOpenCases } from './open-cases.ts';

jest.setTimeout(60_000);

describe('the cases that ought to have a live workflow', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  beforeEach(() => world.pool.query('TRUNCATE outbox'));

  it('are all open ones, each once, page by page, though many wait for the same instant', async () => {
    const filed = await world.fileTogether(7);
    await world.pool.query('TRUNCATE outbox');
    expect((await allIn(3)).sort()).toEqual(filed.map((c) => c.id).sort());
    expect(await allIn(100)).toHaveLength(7);
  });

  it('leave out a case whose poke is under way', async () => {
    const { id } = await world.file();
    expect(await allIn(100)).not.toContain(id);
  });

  async function allIn(pageSize: number): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await pageOfOpenCases(world.pool, after, pageSize);
      ids.push(...page.map(({ id }) => id));
      if (page.length < pageSize) return ids;
      after = page.at(-1)!.cursor;
    }
  }
});
