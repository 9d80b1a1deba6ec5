import { subjectOf } from '@zhuoluo/cases/rules';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { eventually } from '../../../../test/support/eventually.ts';
import type { Subject } from '../rules/subject.ts';
import { ChangeFeed } from './change-feed.ts';

describe('what changed since a page last heard', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  /** Transactions of other databases on the same server hold a reading up as well. */
  const unhindered = <T extends { readonly isHeldUp: boolean }>(ask: () => Promise<T>) =>
    eventually('a reading that nothing holds up', ask, ({ isHeldUp }) => !isHeldUp);
  const now = async () => (await unhindered(() => new ChangeFeed(world.pool).now())).upTo;
  const told = (feed: ChangeFeed, from: string) => unhindered(() => feed.since(from));

  it('is told subject by subject', async () => {
    const feed = new ChangeFeed(world.pool);
    const from = await now();
    const filed = [await world.file(), await world.file()];
    const { subjects, many } = await told(feed, from);
    const bySubjectId = (a: Subject, b: Subject) => a.subjectId.localeCompare(b.subjectId);
    expect([...subjects].sort(bySubjectId)).toEqual(filed.map(({ id }) => subjectOf(id)).sort(bySubjectId));
    expect(many).toBe(false);
  });

  it('is held back while an older transaction runs that may still tell of something, and told after', async () => {
    const feed = new ChangeFeed(world.pool);
    const from = await now();
    const older = await world.pool.connect();
    await older.query('BEGIN; SELECT pg_current_xact_id()');
    const { id } = await world.file();
    expect(await feed.since(from)).toMatchObject({ subjects: [], isHeldUp: true });
    await older.query('ROLLBACK');
    older.release();
    expect((await told(feed, from)).subjects).toEqual([subjectOf(id)]);
  });

  it('is everything, where it would take long to read it all', async () => {
    const from = await now();
    for (let n = 0; n < 3; n++) await world.file();
    expect(await told(new ChangeFeed(world.pool, 2), from)).toMatchObject({ many: true });
    expect(await told(new ChangeFeed(world.pool, 3), from)).toMatchObject({ many: false });
  });
});
