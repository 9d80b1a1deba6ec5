import { findBrokenLinks } from '@zhuoluo/audit/store';
import { ReferenceChanges } from '@zhuoluo/directory/http';
import {
  CATEGORY,
  changeReference,
  type CategoryRow,
  readReferenceHistory,
  rowsOfKind,
} from '@zhuoluo/directory/store';
import type { CommandHeaders } from '@zhuoluo/platform';
import type { CaseWorld } from '@zhuoluo/testing';
import { refusalOf } from '../../../../../test/support/refusal-of.ts';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import { PostChanges } from '../../../../directory/src/http/posts/post-changes.ts';
import { RoutesHandler } from '../../../../directory/src/http/routing/routes.handler.ts';
import { StatutoryLimitsHandler } from '../../../../directory/src/http/statutory-limits/statutory-limits.handler.ts';
import { ROUTE } from '../../../../directory/src/store/reference/reference-kinds.ts';
import { CategoriesHandler } from './categories.handler.ts';
import type { AddCategoryRequest, AmendCategoryRequest } from './category.dto.ts';

const HEADERS: CommandHeaders = { idempotency: null, ifMatch: null, path: '/api/v1/categories' };
const COLD_CHAIN: AddCategoryRequest = {
  ...{ code: 'COLD_CHAIN', zh: '冷链', en: 'Cold chain', hintZh: '冷库和冷藏车', hintEn: 'Cold stores and lorries' },
  sortOrder: 205,
};

describe('categories are data', () => {
  let world: CaseWorld;
  let changes: ReferenceChanges;
  let handler: CategoriesHandler;
  useCaseWorld((opened) => (world = opened));

  beforeEach(async () => {
    await world.startAgain();
    await world.pool.query(`DELETE FROM category WHERE code IN ('COLD_CHAIN', 'PILOT')`);
    await world.pool.query('UPDATE category SET active = true');
    changes = new ReferenceChanges(world.dataSource, world.references);
    handler = new CategoriesHandler(changes, world.pool, world.references);
  });

  const admin = () => viewerOf(world, 'sl.zfb.admin');
  const add = async (body: Partial<AddCategoryRequest> = {}) =>
    (await handler.add(await admin(), HEADERS, { ...COLD_CHAIN, ...body })).body;
  const amend = async (id: string, body: AmendCategoryRequest, ifMatch: number | null = null) =>
    (await handler.amend(await admin(), { ...HEADERS, ifMatch }, id, body)).body;
  const listed = async (ended = false) => (await handler.list(await admin(), { ended })).items;
  const rowOf = async (code: string): Promise<CategoryRow> =>
    (await rowsOfKind(world.pool, CATEGORY)).find((row) => row.code === code)!;
  const filed = async (category: string) => world.commands.fileCase(await world.filing({ category }));

  it('begin with those of the model regulation, each named and explained in both languages (rules.md §7)', async () => {
    const items = await listed();
    expect(items).toHaveLength(20);
    expect(items.map(({ code }) => code)).toEqual(expect.arrayContaining(['FINANCING', 'LAND', 'LABOR']));
    expect(items.at(-1)).toMatchObject({ code: 'OTHER', zh: '其他', en: 'Other', urgency: 'NORMAL', handle: '7wd' });
    for (const { zh, en, hintZh, hintEn } of items) expect([zh, en, hintZh, hintEn]).not.toContain('');
  });

  it('take a new one, whose cases go to the city by the lines for all others', async () => {
    const { id, active } = await add();
    expect(active).toBe(true);
    expect((await listed()).map(({ code }) => code).slice(-2)).toEqual(['OTHER', 'COLD_CHAIN']);
    expect(await filed('COLD_CHAIN')).toMatchObject({ kind: 'done', case: { category: 'COLD_CHAIN' } });
    const { chainHead } = await rowOf('COLD_CHAIN');
    const history = await readReferenceHistory(world.pool, { kind: 'category', id }, { before: null, limit: 10 });
    expect(history).toMatchObject([{ type: 'added', change: { after: { code: 'COLD_CHAIN', zh: '冷链' } } }]);
    expect((await findBrokenLinks(world.pool, 'category', new Map([[id, chainHead]]))).size).toBe(0);
  });

  it.each([
    ['of no code', { code: 'cold chain' }, 'invalid-request'],
    ['of a code that another has', { code: 'LAND' }, 'already-taken'],
  ])('take none %s', async (_which, body, code) => {
    expect(await refusalOf(add(body))).toMatchObject({ code });
    expect(await listed()).toHaveLength(20);
  });

  it('that are out of use take no new case, and old ones go on with their name', async () => {
    const old = await world.file({ category: 'LABOR', level: 'DEPARTMENT', levelReason: '超出本单位职责' });
    const { id } = await rowOf('LABOR');
    await amend(id, { active: false });
    expect(await filed('LABOR')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'category-inactive', facts: { category: 'LABOR', zh: '用工', en: 'Labour' } },
    });
    expect((await listed()).map(({ code }) => code)).not.toContain('LABOR');
    expect((await listed(true)).find(({ code }) => code === 'LABOR')).toMatchObject({ zh: '用工', active: false });
    const [task] = old.tasks;
    const claimed = await world.commands.run(old.id, {
      ...{ type: 'claim', by: await world.actor('sy.renshe.head'), taskId: task!.id },
    });
    expect(claimed.kind).toBe('done');
    await amend(id, { active: true });
    expect(await filed('LABOR')).toMatchObject({ kind: 'done' });
  });

  it('are asked for by a code that there is', async () => {
    expect(await filed('WEATHER')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'unknown-category', facts: { category: 'WEATHER' } },
    });
  });

  it('of an earlier version are not changed: the other’s words stay', async () => {
    const { id, version } = await rowOf('TECH');
    await amend(id, { zh: '科技成果' }, version);
    expect(await refusalOf(amend(id, { zh: '技术' }, version))).toMatchObject({ code: 'stale-version' });
    expect((await rowOf('TECH')).zh).toBe('科技成果');
  });

  it('are never all out of use at once', async () => {
    const [last, ...others] = await rowsOfKind(world.pool, CATEGORY);
    await changeReference(world, null, async (change) => {
      for (const { id } of others) await change.amend(CATEGORY, id, null, { active: false });
    });
    const fault = await refusalOf(amend(last!.id, { active: false }));
    expect(fault).toMatchObject({ code: 'directory-broken', more: { errors: [{ code: 'category-missing' }] } });
    expect(await listed()).toHaveLength(1);
  });

  it('without a line to the city are refused whole, naming region and category, until they have one', async () => {
    const all = await rowsOfKind(world.pool, ROUTE);
    await changeReference(world, null, async (change) => {
      for (const { id, code } of await rowsOfKind(world.pool, CATEGORY))
        if (code !== 'LAND') await change.amend(CATEGORY, id, null, { active: false });
      for (const { id, category, level, ...line } of all) {
        if (category !== '*') continue;
        await change.add(ROUTE, { category: 'LAND', level, ...line });
        await change.end(ROUTE, id, null, { endedAt: change.at });
      }
    });
    const pilot = { code: 'PILOT', zh: '试点' };
    const fault = await refusalOf(add(pilot));
    expect(fault).toMatchObject({ code: 'directory-broken' });
    expect(fault!.more.errors).toContainEqual({
      path: '',
      code: 'route-missing',
      facts: expect.objectContaining({ region: '商洛市', category: 'PILOT', categoryZh: '试点', level: 'CITY' }),
    });
    expect(await rowOf('PILOT')).toBeUndefined();

    const { id } = await add({ ...pilot, active: false });
    expect(await refusalOf(amend(id, { active: true }))).toMatchObject({ code: 'directory-broken' });
    const routing = new RoutesHandler(changes);
    const line = { category: 'PILOT', leadKind: 'DISPATCH_OFFICE' };
    for (const level of ['COUNTY', 'CITY'] as const) await routing.add(await admin(), HEADERS, { ...line, level });
    expect(await amend(id, { active: true })).toMatchObject({ active: true });
  });

  it('are what other rows may name: routes, statutory limits and portfolios refuse others', async () => {
    const viewer = await admin();
    const unitId = await world.idOf('unit', 'SL-SUPERVISION');
    const unknown = (path: string) => ({ code: 'invalid-request', more: { errors: [{ path, code: 'unknown' }] } });
    const route = { category: 'WEATHER', level: 'CITY', leadKind: 'DISPATCH_OFFICE' } as const;
    expect(await refusalOf(new RoutesHandler(changes).add(viewer, HEADERS, route))).toMatchObject(unknown('category'));
    const limit = { code: 'WEATHER', name: '气象', category: 'WEATHER', limit: '7wd' } as const;
    expect(await refusalOf(new StatutoryLimitsHandler(changes, world.pool).add(viewer, HEADERS, limit))).toMatchObject(
      unknown('category'),
    );
    const portfolio = { categories: ['LAND', 'WEATHER'], chains: [], regions: [] };
    const post = { unitId, title: '分管岗', roles: [], rank: 'DEPUTY', portfolio } as const;
    expect(await refusalOf(new PostChanges(changes, {} as never).add(viewer, post, HEADERS))).toMatchObject(
      unknown('portfolio.categories.1'),
    );
  });
});
