import type { CaseWorld } from '@zhuoluo/testing';
import { Handling } from '../../../../../../test/support/handling.ts';
import { useCaseWorld } from '../../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../../test/support/viewer.ts';
import type { CaseListItem } from '../../answers/case.answer.ts';
import { CountCasesQuery } from './count-cases.query.ts';
import { ListCasesQuery } from './list-cases.query.ts';
import type { ListCasesRequest } from './list-cases.request.ts';

/** Who sees all, a county, a unit's, those served, and their own. */
const READERS = ['sl.dcb.inspector1', 'sy.zfb.dispatch1', 'sy.renshe.officer', 'sy.fagai.head', 'sy.hengqi.enterprise'];
const CLOSED = 5;

describe('a register of cases', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await world.startAgain();
    const handling = new Handling(world);
    for (let i = 0; i < CLOSED; i++) {
      world.now += 60_000;
      const handed = await handling.submitted(await handling.claimed(await handling.dispatched()));
      await handling.closed(await handling.rated(await handling.accepted(handed), 5));
    }
    await world.file({ urgency: 'EXTRA', urgencyReason: '停产' } as never);
    await world.file({ title: '融资缺口', category: 'FINANCING' });
    const by = await world.actor('sl.rexian.operator1');
    await world.file({ by, partyId: await world.idOf('party', 'LN-E1'), level: 'DEPARTMENT' });
  });

  async function walk(account: string, request: ListCasesRequest): Promise<CaseListItem[]> {
    const list = new ListCasesQuery(world.pool, world.references);
    const viewer = await viewerOf(world, account);
    const told: CaseListItem[] = [];
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const page = await list.list(viewer, { ...request, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      told.push(...page.items);
      cursor = page.nextCursor;
    }
    return told;
  }

  const FILTERS: readonly ListCasesRequest[] = [
    {},
    { open: true },
    { open: false },
    { urgency: ['EXTRA', 'URGENT'] },
    { category: ['FINANCING'] },
    { q: '操作工' },
    { uncoloured: true },
    { colour: ['RED'] },
    { sort: '-closedAt' },
  ];

  it.each(READERS)('has as many rows as its total says, by every filter: for %s', async (account) => {
    const counts = new CountCasesQuery(world.pool, world.references);
    const viewer = await viewerOf(world, account);
    const sizes = [];
    for (const request of FILTERS) {
      const { length } = await walk(account, request);
      expect([request, await counts.count(viewer, request)]).toEqual([request, { total: length, more: false }]);
      sizes.push(length);
    }
    expect(new Set(sizes).size).toBeGreaterThan(1);
  });

  it('tells those that ended last first, each once, and none that is open', async () => {
    const told = await walk('sl.dcb.inspector1', { sort: '-closedAt' });
    const ended = told.map(({ closedAt }) => closedAt);
    expect(ended).toHaveLength(CLOSED);
    expect(ended).toEqual(ended.toSorted().toReversed());
    expect(new Set(told.map(({ id }) => id)).size).toBe(CLOSED);
  });

  it('begins with the oldest where that is asked for', async () => {
    const [oldest, newest] = [
      await walk('sl.dcb.inspector1', { sort: 'openedAt' }),
      await walk('sl.dcb.inspector1', { sort: '-openedAt' }),
    ];
    expect(oldest.map(({ id }) => id)).toEqual(newest.map(({ id }) => id).toReversed());
  });
});
