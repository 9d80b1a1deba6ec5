import { Handling } from '../../../../../test/support/handling.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { ListCasesQuery } from '../cases/list-cases/list-cases.query.ts';
import type { Page } from '@zhuoluo/platform';
import { InboxQuery } from '@zhuoluo/notices/http';
import { InboxStore } from '@zhuoluo/notices/store';
import { subjectsOfCases } from '../../../../../test/support/subjects.ts';
import type { Viewer } from '@zhuoluo/directory/http';
import { ListOrdersQuery } from '../supervision-orders/list-orders/list-orders.query.ts';
import { ListTasksQuery } from '../tasks/list-tasks/list-tasks.query.ts';

type List = (viewer: Viewer, request: object) => Promise<Page<{ id: string }>>;

describe('a flag of a list (H20)', () => {
  let world: CaseWorld;
  let lists: Record<'cases' | 'tasks' | 'orders' | 'inbox', List>;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await world.startAgain();
    const { pool, references } = world;
    const inbox = new InboxQuery(new InboxStore(pool), subjectsOfCases(pool, references));
    const [cases, tasks] = [new ListCasesQuery(pool, references), new ListTasksQuery(pool, references)];
    const orders = new ListOrdersQuery(pool, references);
    lists = {
      cases: (viewer, request) => cases.list(viewer, request),
      tasks: (viewer, request) => tasks.list(viewer, request),
      orders: (viewer, request) => orders.list(viewer, request),
      inbox: (viewer, request) => inbox.list(viewer, request),
    };
    await everyKindOfCase();
    const reader = await viewerOf(world, 'sy.renshe.head');
    await inbox.read(reader, (await inbox.list(reader, {})).items[0]!.id, world.now);
  });

  /** Closed, overdue with and without a colour, one whose limit no calendar reaches, and orders in several states. */
  async function everyKindOfCase(): Promise<void> {
    const handling = new Handling(world);
    const handed = await handling.submitted(await handling.claimed(await handling.dispatched()));
    await handling.closed(await handling.rated(await handling.accepted(handed), 5));
    await world.file();
    const blue = await handling.leftAlone(await handling.dispatched(), ({ colour }) => colour === 'BLUE');
    const revoked = await handling.leftAlone(await handling.dispatched(), ({ orders }) => orders.length > 0);
    const by = await world.actor('sy.dcb.inspector1');
    await handling.carryOut(revoked.id, { type: 'revoke', by, orderId: revoked.orders[0]!.id, reason: '系误发' });
    await handling.leftAlone(blue, ({ colour }) => colour === 'RED');
    world.at('2150-03-02', '09:00');
    await handling.dispatched();
  }

  const ids = async (list: List, viewer: Viewer, request: object) =>
    (await list(viewer, { limit: 200, ...request })).items.map(({ id }) => id);

  it.each([
    ['cases', 'open', 'sl.dcb.inspector1'],
    ['cases', 'overdue', 'sl.dcb.inspector1'],
    ['cases', 'uncoloured', 'sl.dcb.inspector1'],
    ['cases', 'overdue', 'sy.renshe.head'],
    ['tasks', 'overdue', 'sl.dcb.inspector1'],
    ['tasks', 'overdue', 'sy.renshe.head'],
    ['orders', 'overdue', 'sl.dcb.inspector1'],
    ['orders', 'revoked', 'sl.dcb.inspector1'],
    ['inbox', 'unread', 'sy.renshe.head'],
  ] as const)('divides the %s in two: %s, for %s', async (name, flag, account) => {
    const [list, viewer] = [lists[name], await viewerOf(world, account)];
    const [those, others] = [await ids(list, viewer, { [flag]: true }), await ids(list, viewer, { [flag]: false })];
    expect(those.length * others.length).toBeGreaterThan(0);
    expect([...those, ...others].sort()).toEqual((await ids(list, viewer, {})).sort());
  });

  it('divides tasks into open and ended, and a desk that says neither has the open ones', async () => {
    const viewer = await viewerOf(world, 'sl.dcb.inspector1');
    const [open, ended] = [
      await ids(lists.tasks, viewer, { open: true }),
      await ids(lists.tasks, viewer, { open: false }),
    ];
    expect(ended.length).toBeGreaterThan(0);
    expect(new Set([...open, ...ended]).size).toBe(open.length + ended.length);
    expect(await ids(lists.tasks, viewer, {})).toEqual(open);
  });

  it.each([{}, { sort: 'dueAt' }])('tells no reader of colours to whom none is shown: %j', async (order) => {
    const viewer = await viewerOf(world, 'sy.hengqi.enterprise');
    const asked = (request: object) => ids(lists.cases, viewer, { ...order, ...request });
    expect(await asked({ uncoloured: true })).toEqual(await asked({ open: true }));
    expect(await asked({ uncoloured: false })).toEqual(await asked({ open: false }));
    expect(await asked({ uncoloured: false, open: true })).toEqual([]);
    expect(await asked({ uncoloured: true, open: true })).toEqual(await asked({ open: true }));
  });
});
