import fc from 'fast-check';
import type { Actor, Role } from '@zhuoluo/kernel';
import type { Case } from '../../rules/case/case.ts';
import { type Directory, scopeOf, type Scope } from '@zhuoluo/directory/rules';
import { Handling } from '../../../../../test/support/handling.ts';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { type ChangedCase, mayHear } from '../subject/may-hear.ts';
import { ordersInSight, seesOrder, visibleOrders } from './order-access.ts';
import { Params } from '@zhuoluo/database';
import { casesInSight, fewCasesInSight, isVisible, isVisibleTask, seesTask, tasksInSight } from './visible.ts';

const ROLES: readonly Role[] = [
  ...([
    'LIAISON',
    'UNIT_OFFICER',
    'UNIT_HEAD',
    'DISPATCHER',
    'SUPERVISOR',
    'LEADER',
    'HOTLINE',
    'ASSESSOR',
    'ADMIN',
  ] as const),
  'ENTERPRISE',
];

/** Each beside every case: more than ten thousand pairs. */
const PEOPLE = 200;

/** Cases of every party, in both counties: on site, handled, ordered in every colour, drafted, and climbed to the city. */
async function livedThrough(world: CaseWorld): Promise<void> {
  const handling = new Handling(world);
  await world.file();
  const handled = await handling.dispatched();
  const draftWaits = await handling.dispatched();
  const climbs = await handling.dispatched();
  const luonan = await world.file({
    by: await world.actor('sl.bank1.head'),
    partyId: await world.idOf('party', 'LN-E1'),
    title: '融资缺口1800万元',
    notDuplicate: true,
    level: 'CITY',
    levelReason: '银行在市里',
  } as never);
  await handling.leftAlone(draftWaits, ({ orders }) => orders.some((o) => o.state === 'PENDING_SIGN'));
  await handling.leftAlone(climbs, ({ level }) => level === 'CITY');
  await handling.leftAlone(luonan, ({ orders }) => orders.some((o) => o.colour === 'RED' && o.issuedAt !== null));
  await handling.leftAlone(handled, ({ orders }) => orders.some((o) => o.colour === 'BLUE' && o.issuedAt !== null));
  const by = await world.actor('sl.rexian.operator1');
  const { rows } = await world.pool.query<{ partyId: string }>('SELECT id AS "partyId" FROM party ORDER BY code');
  for (const { partyId } of rows) await world.file({ by, partyId, level: 'DEPARTMENT' });
}

/** As the stream reads it. */
function changeOf({ id, regionId, partyId, unitId, tasks, orders }: Case, servedBy: readonly string[]): ChangedCase {
  const unitIds = [unitId, ...tasks.map((t) => t.unitId), ...orders.map((o) => o.unitId)];
  return { caseId: id, regionId, partyId, servedBy, unitIds };
}

describe('what a person sees of cases, tasks and orders', () => {
  let world: CaseWorld;
  let directory: Directory;
  let cases: Case[];
  let accounts: string[];
  let parties: string[];
  /** The posts that serve each party. */
  let serving: Map<string, string[]>;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await world.startAgain();
    await livedThrough(world);
    directory = (await world.references.current()).directory;
    const ids = async (text: string) => (await world.pool.query<{ id: string }>(text)).rows.map(({ id }) => id);
    cases = (await world.reader.read(await ids('SELECT id FROM "case"'))).map((read) => read.case);
    accounts = await ids('SELECT account AS id FROM person ORDER BY account');
    parties = await ids('SELECT id FROM party');
    const { rows } = await world.pool.query<{ partyId: string; postIds: string[] }>(
      'SELECT party_id AS "partyId", array_agg(post_id) AS "postIds" FROM assignment GROUP BY party_id',
    );
    serving = new Map(rows.map(({ partyId, postIds }) => [partyId, postIds]));
  }, 5 * OPENING_LIMIT_MS);

  const found = async (
    scope: Scope,
    what: string,
    right: (scope: Scope, params: Params) => { readonly from: string; readonly where: string },
  ) => {
    const params = new Params();
    const { from, where } = right(scope, params);
    const text = `SELECT ${what}.id FROM ${from} WHERE ${where} ORDER BY 1`;
    return (await world.pool.query<{ id: string }>(text, params.values)).rows.map(({ id }) => id);
  };

  const postsServing = (c: Case) => serving.get(c.partyId) ?? [];

  /** The rule in memory, the condition by id and the list say the same of every order, task and case. */
  async function agree(actor: Actor): Promise<void> {
    const scope = scopeOf(actor, directory, world.now);
    const orders = cases
      .flatMap((c) => c.orders.filter((o) => seesOrder(scope, o, postsServing(c))))
      .map(({ id }) => id);
    const byId = await found(scope, 'o', (s, p) => ({ from: 'supervision_order o', where: visibleOrders(s, p) }));
    expect(byId).toEqual(orders.toSorted());
    expect(await found(scope, 'o', ordersInSight)).toEqual(byId);
    const pending = cases.flatMap((c) => c.orders.filter((o) => o.state === 'PENDING_SIGN')).map(({ id }) => id);
    const drafts = await found(scope, 'o', (s, p) => {
      const { from, where } = ordersInSight(s, p, true);
      return { from, where: `${where} AND o.state = 'PENDING_SIGN'` };
    });
    expect(drafts).toEqual(byId.filter((id) => pending.includes(id)));
    const tasks = cases
      .flatMap((c) => c.tasks.filter((t) => seesTask(scope, t, c, postsServing(c))))
      .map(({ id }) => id);
    const from = 'task t JOIN "case" c ON c.id = t.case_id';
    const tasksById = await found(scope, 't', (s, p) => ({ from, where: isVisibleTask(s, p) }));
    expect(tasksById).toEqual(tasks.toSorted());
    expect(await found(scope, 't', tasksInSight)).toEqual(tasksById);
    const seen = await found(scope, 'c', (s, p) => ({ from: '"case" c', where: isVisible(s, p) }));
    expect(await found(scope, 'c', (s, p) => casesInSight(s, p, 'true'))).toEqual(seen);
    expect(await found(scope, 'c', (s, p) => fewCasesInSight(s, p, 'true'))).toEqual(seen);
    const heard = cases.filter((c) => mayHear(scope, changeOf(c, postsServing(c)))).map(({ id }) => id);
    expect(heard).toEqual(expect.arrayContaining(seen));
    const open = cases.filter((c) => c.state !== 'CLOSED' && !seen.includes(c.id));
    for (const c of open) expect(mayHear(scope, changeOf(c, postsServing(c)))).toBe(false);
    // A reader of a task sees its case.
    expect(seen).toEqual(
      expect.arrayContaining(cases.filter((c) => c.tasks.some((t) => tasks.includes(t.id))).map((c) => c.id)),
    );
  }

  it('has drafts, issued orders of every colour, and tasks of both tiers to tell apart', () => {
    const orders = cases.flatMap((c) => c.orders);
    expect(orders.filter((o) => o.state === 'PENDING_SIGN').length).toBeGreaterThan(0);
    expect(new Set(orders.filter((o) => o.issuedAt !== null).map((o) => o.colour)).size).toBe(3);
    const tiers = new Set(cases.flatMap((c) => c.tasks.map((t) => directory.unit(t.unitId).tier)));
    expect(tiers).toEqual(new Set(['CITY', 'COUNTY']));
  });

  it('is the same by list, by id and in the rules, for everybody of the sample', async () => {
    for (const account of accounts) await agree(await world.actor(account));
  });

  it('is the same for holders of any posts in any units', async () => {
    const post = fc.record({
      id: fc.constantFrom(...(await world.pool.query<{ id: string }>('SELECT id FROM post')).rows.map(({ id }) => id)),
      roles: fc.subarray([...ROLES]),
      unitId: fc.constantFrom(...directory.units.map(({ id }) => id)),
      title: fc.constant('某岗'),
    });
    const person = fc.record({
      personId: fc.constantFrom(
        ...(await world.pool.query<{ id: string }>('SELECT id FROM person')).rows.map(({ id }) => id),
      ),
      posts: fc.array(post, { maxLength: 3 }),
      partyId: fc.option(fc.constantFrom(...parties)),
    });
    await fc.assert(
      fc.asyncProperty(person, async ({ personId, posts, partyId }) => agree({ personId, name: '××', posts, partyId })),
      { numRuns: PEOPLE },
    );
    expect(PEOPLE * cases.length).toBeGreaterThan(10_000);
  });

  describe('by domain law', () => {
    const reads = async (account: string, which: (o: Case['orders'][number]) => boolean) => {
      const scope = scopeOf(await world.actor(account), directory, world.now);
      const ids = await found(scope, 'o', ordersInSight);
      const meant = cases.flatMap((c) => c.orders).filter(which);
      expect(meant.length).toBeGreaterThan(0);
      return meant.map(({ id }) => ids.includes(id));
    };
    const all = (expected: boolean) => (seen: boolean[]) => expect(new Set(seen)).toEqual(new Set([expected]));
    const ofCounty = (code: string) => (o: Case['orders'][number]) =>
      directory.region(directory.unit(o.unitId).regionId).code === code;
    const isDraft = (o: Case['orders'][number]) =>
      o.issuedAt === null && ofCounty('SY')(o) && o.state === 'PENDING_SIGN';
    const onCity = (o: Case['orders'][number]) => o.issuedAt !== null && ofCounty('SL')(o);
    const onCounty = (o: Case['orders'][number]) =>
      o.issuedAt !== null && ofCounty('SY')(o) && directory.unit(o.unitId).kind === 'HUMAN_RESOURCES';

    it.each([
      ['sy.renshe.head', false, 'the ordered unit'],
      ['sy.zfb.dispatch1', false, 'the county’s dispatcher'],
      ['sl.gongxin.dispatch1', false, 'the city’s dispatcher'],
      ['sl.khb.assessor', false, 'the assessor'],
      ['sl.zfb.admin', false, 'the administrator'],
      ['sl.rexian.operator1', false, '12345'],
      ['sy.dcb.inspector1', true, 'the issuing office'],
      ['sy.zfb.head', true, 'its signatory'],
      ['sy.zfb.vice', true, 'whom the signatory’s delay is told'],
    ])('%s reads an unsigned draft: %s (%s)', async (account, expected) => {
      all(expected)(await reads(account, isDraft));
    });

    it.each([
      ['sy.zfb.dispatch1', false],
      ['sy.dcb.inspector1', false],
      ['ln.zfb.chief', false],
      ['sl.gongxin.dispatch1', true],
      ['sl.khb.assessor', true],
      ['sl.rexian.operator1', false],
      ['sl.gongxin.head', true],
    ])('%s reads the city’s orders on a city unit: %s', async (account, expected) => {
      all(expected)(await reads(account, onCity));
    });

    it.each([
      ['sy.renshe.head', true],
      ['sy.town1.head', false],
      ['sy.zfb.dispatch1', true],
      ['ln.dcb.head', false],
      ['sl.zrzy.head', false],
      ['sy.fagai.head', true],
      ['sy.hengqi.enterprise', false],
    ])('%s reads an order on a county unit: %s', async (account, expected) => {
      all(expected)(await reads(account, onCounty));
    });
  });
});
