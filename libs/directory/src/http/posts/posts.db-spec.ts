import type { CommandHeaders } from '@zhuoluo/platform';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import { handOversOf } from '../../store/hand-overs.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import { SignatoriesHandler } from '../routing/signatories.handler.ts';
import { PostChanges } from './post-changes.ts';
import { PostsQuery } from './posts.query.ts';
import { TenureChanges } from './tenure-changes.ts';

const HEADERS: CommandHeaders = { idempotency: null, ifMatch: null, path: '/' };

describe('posts', () => {
  let world: CaseWorld;
  let posts: PostsQuery;
  let changes: PostChanges;
  useCaseWorld((opened) => (world = opened));

  beforeAll(() => {
    posts = new PostsQuery(world.pool, world.references);
    changes = new PostChanges(new ReferenceChanges(world.dataSource, world.references), posts);
  });

  const admin = () => viewerOf(world, 'sl.zfb.admin');
  const added = async (title: string) => {
    const unitId = await world.idOf('unit', 'SY-HUMAN_RESOURCES');
    const body = { unitId, title, roles: [], rank: 'STAFF' as const };
    return (await changes.add(await admin(), body, HEADERS)).body;
  };

  it('have a superior until it is taken from them', async () => {
    const [above, below] = [await added('上级岗'), await added('下级岗')];
    const under = await changes.amend(await admin(), below.id, { superiorPostId: above.id }, HEADERS);
    expect(under.body.superior).toEqual({ id: above.id, title: '上级岗' });
    const alone = await changes.amend(await admin(), below.id, { superiorPostId: null }, HEADERS);
    expect(alone.body.superior).toBeNull();
    expect((await world.references.current()).directory.superiorOf(below.id)).toBeNull();
  });

  it('are found by title, unit and holder, vacant or held, in either order, each once', async () => {
    const viewer = await admin();
    const { name } = await world.actor('sy.fagai.head');
    const held = await posts.list(viewer, { q: name });
    expect(held.items.every(({ holder }) => holder?.name === name)).toBe(true);
    expect((await posts.list(viewer, { q: name, vacant: true })).total).toBe(0);
    for (const sort of ['unit', '-unit', 'title', '-title']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      let total: number;
      do {
        const page = await posts.list(viewer, { sort, limit: 200, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ id }) => id));
        [cursor, total] = [page.nextCursor ?? undefined, page.total];
      } while (cursor);
      expect(seen).toHaveLength(total);
      expect(new Set(seen).size).toBe(total);
    }
  });

  it('may sign, each that is not closed, also one that signs nowhere yet', async () => {
    const signatories = new SignatoriesHandler(new ReferenceChanges(world.dataSource, world.references));
    const { id } = await added('新签发岗');
    const { rows } = await world.pool.query<{ id: string }>(
      'SELECT id FROM signatory WHERE ended_at IS NULL ORDER BY id',
    );
    const signing = await signatories.amend(await admin(), HEADERS, rows[0]!.id, { postId: id });
    expect(signing.body).toMatchObject({ postId: id, title: '新签发岗' });
    const closed = await added('撤销岗');
    await changes.close(await admin(), closed.id, HEADERS);
    await expect(signatories.amend(await admin(), HEADERS, rows[0]!.id, { postId: closed.id })).rejects.toMatchObject({
      more: { errors: [{ path: 'postId', code: 'unknown' }] },
    });
  });

  it('are handed over in the words of who was transferred away, read by who comes next', async () => {
    const [left, taken] = [await added('移交岗'), await added('接任岗')];
    const tenures = new TenureChanges(new ReferenceChanges(world.dataSource, world.references), world.references);
    const { personId, name } = await world.actor('sy.renshe.head');
    const viewer = await admin();
    await tenures.begin(viewer, left.id, { personId }, HEADERS);
    expect(await handOversOf(world.pool, [left.id, taken.id])).toEqual([]);
    const handOver = '两件待办，见清单';
    const move = { fromPostId: left.id, toPostId: taken.id, handOver };
    expect((await tenures.transfer(viewer, personId, move, HEADERS)).body).toMatchObject({
      ended: { handOver },
      began: { handOver: null },
    });
    expect(await posts.tenures(left.id)).toMatchObject([{ person: { id: personId }, handOver }]);
    expect(await posts.tenures(taken.id)).toMatchObject([{ handOver: null }]);
    expect(await handOversOf(world.pool, [left.id, taken.id])).toMatchObject([
      { postId: left.id, text: handOver, by: { id: personId, name } },
    ]);
    const next = await world.actor('sy.fagai.head');
    const { body: held } = await tenures.begin(viewer, left.id, { personId: next.personId }, HEADERS);
    await tenures.end(viewer, held.id, {}, HEADERS);
    expect(await handOversOf(world.pool, [left.id])).toEqual([]);
  });
});
