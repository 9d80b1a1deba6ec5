import type { CaseWorld } from '@zhuoluo/testing';
import { Handling } from '../../../../../../test/support/handling.ts';
import { useCaseWorld } from '../../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../../test/support/viewer.ts';
import { CountOrdersQuery } from './count-orders.query.ts';
import type { SupervisionOrderListItem } from './list-orders.answer.ts';
import { ListOrdersQuery } from './list-orders.query.ts';
import type { ListOrdersRequest } from './list-orders.request.ts';

const READERS = ['sl.dcb.inspector1', 'sy.dcb.head', 'sy.renshe.head', 'sy.fagai.head', 'sy.hengqi.enterprise'];

describe('a register of orders', () => {
  let world: CaseWorld;
  let handling: Handling;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await world.startAgain();
    handling = new Handling(world);
    for (const colour of ['BLUE', 'YELLOW', 'BLUE'] as const) {
      world.now += 3_600_000;
      const left = await handling.dispatched();
      await handling.leftAlone(left, ({ orders }) => orders.some((o) => o.colour === colour && o.issuedAt !== null));
    }
  });

  async function walk(account: string, request: ListOrdersRequest): Promise<SupervisionOrderListItem[]> {
    const list = new ListOrdersQuery(world.pool, world.references);
    const viewer = await viewerOf(world, account);
    const told: SupervisionOrderListItem[] = [];
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const page = await list.list(viewer, { ...request, limit: 1, ...(cursor === undefined ? {} : { cursor }) });
      told.push(...page.items);
      cursor = page.nextCursor;
    }
    return told;
  }

  it.each(READERS)('has as many rows as its total says, by every filter: for %s', async (account) => {
    const counts = new CountOrdersQuery(world.pool, world.references);
    const viewer = await viewerOf(world, account);
    const filters: readonly ListOrdersRequest[] = [
      {},
      { colour: ['BLUE'] },
      { state: ['ISSUED'] },
      { urgency: ['NORMAL'] },
      { urgency: ['EXTRA'] },
      { regionId: await world.idOf('region', 'SY') },
      { regionId: await world.idOf('region', 'LN'), urgency: ['NORMAL'] },
      { q: '操作工' },
      { sort: 'rectifyDueAt' },
    ];
    for (const request of filters) {
      const { length } = await walk(account, request);
      expect([request, await counts.count(viewer, request)]).toEqual([request, { total: length, more: false }]);
    }
  });

  it('narrows to the region and the urgency of cases', async () => {
    const all = await walk('sl.dcb.inspector1', {});
    expect(all.length).toBeGreaterThanOrEqual(3);
    const ids = async (request: ListOrdersRequest) => (await walk('sl.dcb.inspector1', request)).map(({ id }) => id);
    expect(await ids({ regionId: await world.idOf('region', 'SY') })).toEqual(all.map(({ id }) => id));
    expect(await ids({ regionId: await world.idOf('region', 'LN') })).toEqual([]);
    expect(await ids({ urgency: ['EXTRA'] })).toEqual([]);
    expect(await ids({ sort: 'draftedAt' })).toEqual(all.map(({ id }) => id).toReversed());
  });

  it('by limits of their own tells those in force alone, earliest first, each once, those without a date last', async () => {
    const [first] = await walk('sl.dcb.inspector1', { sort: 'rectifyDueAt' });
    await world.pool.query('UPDATE supervision_order SET rectify_due_at = NULL WHERE id = $1', [first!.id]);
    const told = await walk('sl.dcb.inspector1', { sort: 'rectifyDueAt' });
    const due = told.map(({ rectifyDueAt }) => (rectifyDueAt === null ? Infinity : Date.parse(rectifyDueAt)));
    expect(due).toEqual(due.toSorted((a, b) => (a === b ? 0 : a - b)));
    expect(due.at(-1)).toBe(Infinity);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    const inForce = (await walk('sl.dcb.inspector1', { state: ['ISSUED', 'ANSWERED'] })).map(({ id }) => id);
    expect(told.map(({ id }) => id).toSorted()).toEqual(inForce.toSorted());
  });
});
