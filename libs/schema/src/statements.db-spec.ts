import { SharedConnection, type Pool } from '@zhuoluo/database';
import type { Viewer } from '@zhuoluo/directory/http';
import { authorOf, rolesOf } from '@zhuoluo/kernel';
import { OperationStore } from '@zhuoluo/operations/store';
import { Fault } from '@zhuoluo/platform';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import type { PoolClient } from 'pg';
import { trackedTexts } from '../../../test/architecture/tracked-texts.ts';
import { Handling } from '../../../test/support/handling.ts';
import { NOON, parametersOf, SOME_ID, type Request } from '../../../test/support/list-parameters.ts';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.ts';
import { PreparingPool } from '../../../test/support/preparing-pool.ts';
import { viewerOf } from '../../../test/support/viewer.ts';
import { CaseAccess } from '../../cases/src/http/access/case-access.ts';
import { ReachOfCases } from '../../cases/src/http/access/reach-of-cases.ts';
import { Reading } from '../../cases/src/http/access/reading.ts';
import { CountCasesQuery } from '../../cases/src/http/cases/list-cases/count-cases.query.ts';
import { ListCasesQuery } from '../../cases/src/http/cases/list-cases/list-cases.query.ts';
import { TimelineQuery } from '../../cases/src/http/cases/timeline/timeline.query.ts';
import { CaseSubject } from '../../cases/src/http/subject/case-subject.ts';
import { ChangedCasesQuery } from '../../cases/src/http/subject/changed-cases.query.ts';
import { ShownCaseQuery } from '../../cases/src/http/subject/shown-case.query.ts';
import { OrderHistoryQuery } from '../../cases/src/http/supervision-orders/history/order-history.query.ts';
import { CountOrdersQuery } from '../../cases/src/http/supervision-orders/list-orders/count-orders.query.ts';
import { ListOrdersQuery } from '../../cases/src/http/supervision-orders/list-orders/list-orders.query.ts';
import { ListRequestsQuery } from '../../cases/src/http/case-requests/list-requests/list-requests.query.ts';
import { CountTasksQuery } from '../../cases/src/http/tasks/count-tasks.query.ts';
import { ListTasksQuery } from '../../cases/src/http/tasks/list-tasks/list-tasks.query.ts';
import { OpenWorkOfCases } from '../../cases/src/http/access/open-work-of-cases.ts';
import { AssignmentsQuery } from '../../directory/src/http/assignments/assignments.query.ts';
import { CoverageQuery } from '../../directory/src/http/assignments/coverage.query.ts';
import { PartiesQuery } from '../../directory/src/http/parties/parties.query.ts';
import { PeopleQuery } from '../../directory/src/http/people/people.query.ts';
import { PostsQuery } from '../../directory/src/http/posts/posts.query.ts';
import { SavedViewsStore } from '../../directory/src/store/saved-views.store.ts';
import { InboxQuery } from '../../notices/src/http/inbox/inbox.query.ts';
import { OperationSubject } from '../../operations/src/http/operation-subject.ts';
import { OperationsQuery } from '../../operations/src/http/operations.query.ts';
import { Subjects } from '@zhuoluo/notices/http';
import { InboxStore } from '@zhuoluo/notices/store';
import { ChangeFeed } from '@zhuoluo/audit/store';
import { OverdueQuery } from '../../figures/src/http/overdue.query.ts';
import { RankedTasksQuery } from '../../figures/src/http/ranked-tasks.query.ts';
import { RankingQuery } from '../../figures/src/http/ranking.query.ts';
import { SummaryQuery } from '../../figures/src/http/summary.query.ts';
import { TrendQuery } from '../../figures/src/http/trend.query.ts';

/** What a list answers: a page has a cursor. */
type Ask = (viewer: Viewer, request: never) => Promise<unknown>;

/** Who sees all, a county, a unit’s, those served, and their own: filters are paired for them, and told one by one for everybody. */
const WIDTHS = ['sl.dcb.inspector1', 'sy.zfb.dispatch1', 'sy.renshe.officer', 'sy.fagai.head', 'sy.hengqi.enterprise'];

describe('the statements of lists, boards, inboxes and streams', () => {
  let database: TestDatabase;
  let world: CaseWorld;
  let client: PoolClient;
  let pool: PreparingPool;
  let asked: Readonly<Record<string, Ask>>;
  let caseId: string;
  let orderId: string;
  let operationId: string;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
    await world.startAgain();
    const handling = new Handling(world);
    const handed = await handling.submitted(await handling.claimed(await handling.dispatched()));
    await handling.closed(await handling.rated(await handling.accepted(handed), 5));
    const blue = await handling.leftAlone(await handling.dispatched(), ({ colour }) => colour === 'BLUE');
    [caseId, orderId] = [blue.id, blue.orders[0]!.id];
    operationId = await anOperation();
    world.at('2150-03-02', '09:00');
    await world.fileTogether(2);
    // As if there were a million, so that rare words are gathered from their index.
    await world.pool.query(`UPDATE pg_class SET reltuples = 1e6 WHERE oid = 'case_search'::regclass`);
    client = await world.pool.connect();
    ({ pool, asked } = listsOn(client));
  }, 3 * OPENING_LIMIT_MS);

  afterAll(async () => {
    client.release();
    await world.close();
    await database.drop();
  });

  /** The lists by the name that their operation has in the contract; their filters are read from there. */
  function listsOn(connection: PoolClient): { pool: PreparingPool; asked: Readonly<Record<string, Ask>> } {
    const preparing = new PreparingPool(connection);
    const its = preparing as unknown as Pool;
    const { references } = world;
    const access = new CaseAccess(preparing as unknown as SharedConnection, references);
    const reading = new Reading(world.reader, its, references);
    const parties = new PartiesQuery(its, references);
    const assignments = new AssignmentsQuery(its, references);
    const coverage = new CoverageQuery(its, references);
    const people = new PeopleQuery(its, references);
    const posts = new PostsQuery(its, references);
    const operations = new OperationsQuery(its, references);
    const subjects = new Subjects();
    const changed = new ChangedCasesQuery(its);
    new CaseSubject(subjects, new ShownCaseQuery(its, references), changed).onModuleInit();
    const operationSubject = new OperationSubject(its, subjects);
    const inbox = new InboxQuery(new InboxStore(its), subjects);
    const views = new SavedViewsStore(its);
    return {
      pool: preparing,
      asked: {
        caseReader_list: (viewer, request) => new ListCasesQuery(its, references).list(viewer, request),
        caseReader_count: (viewer, request) => new CountCasesQuery(its, references).count(viewer, request),
        caseReader_timeline: (viewer, request) =>
          new TimelineQuery(access, its, references).list(viewer, caseId, request),
        requestReader_list: (viewer, request) => new ListRequestsQuery(its, references).list(viewer, request),
        taskReader_list: (viewer, request) => new ListTasksQuery(its, references).list(viewer, request),
        taskReader_count: (viewer) => new CountTasksQuery(its).count(viewer),
        orderReader_list: (viewer, request) => new ListOrdersQuery(its, references).list(viewer, request),
        orderReader_count: (viewer, request) => new CountOrdersQuery(its, references).count(viewer, request),
        orderReader_history: (viewer, request) =>
          new OrderHistoryQuery(access, reading, its).list(viewer, orderId, request),
        inbox_list: (viewer, request) => inbox.list(viewer, request),
        inbox_count: (viewer) => inbox.count(viewer),
        inbox_read: (viewer) => inbox.readUpTo(viewer, SOME_ID, NOON),
        units_close: () => new OpenWorkOfCases().of(its, SOME_ID),
        parties_list: (viewer, request) => parties.list(viewer, request),
        parties_end: () => new ReachOfCases(access, reading).openOfParty(its, SOME_ID),
        parties_one: (viewer) => parties.one(viewer, SOME_ID),
        assignments_list: (viewer, request) => assignments.list(viewer, request),
        assignments_one: (viewer) => assignments.one(viewer, SOME_ID),
        assignments_coverage: (viewer) => coverage.coverage(viewer),
        assignments_unserved: (viewer, request) => coverage.unserved(viewer, request),
        post_list: (viewer, request) => posts.list(viewer, request),
        post_get: () => posts.one(SOME_ID),
        post_listTenures: () => posts.tenures(SOME_ID),
        post_listStandIns: () => posts.standIns(SOME_ID),
        operation_list: (viewer, request) => operations.list(viewer, request),
        operation_one: (viewer) => operations.one(viewer, SOME_ID),
        operation_results: (viewer, request) => operations.results(viewer, operationId, request, 'zh'),
        people_list: (viewer, request) => people.list(viewer, request),
        people_one: (viewer) => people.one(viewer, SOME_ID),
        caseReader_get: ({ scope }) => access.caseOf(scope, caseId),
        taskReader_get: ({ scope }) => access.caseOfTask(scope, SOME_ID),
        orderReader_get: ({ scope }) => access.caseOfOrder(scope, orderId),
        caseLiaison_file: ({ scope }) => access.party(scope, SOME_ID),
        views_list: ({ actor }, { page }: { page: never }) => views.list(actor.personId, page),
        views_save: ({ actor }) => views.save(its, actor.personId, { page: 'CASES', name: '在办', query: '' } as never),
        views_remove: ({ actor }) => views.remove(actor.personId, SOME_ID),
        board_summary: (viewer, { by }: { by: never }) => new SummaryQuery(its, references).count(viewer, by),
        board_overdue: (viewer) => new OverdueQuery(its, references).count(viewer),
        board_trend: (viewer, request) => new TrendQuery(its).count(viewer, request),
        board_ranking: (viewer, request) => new RankingQuery(its, references).rank(viewer, request, NOON),
        board_rankedTasks: (viewer, request) => new RankedTasksQuery(its, references).list(viewer, request, NOON),
        stream_open: () =>
          Promise.all([new ChangeFeed(its).since('0'), changed.read([caseId]), operationSubject.heardBy([SOME_ID])]),
      },
    };
  }

  it('fit the schema, by every filter and order, for everybody of the sample', async () => {
    const { rows } = await world.pool.query<{ account: string }>('SELECT account FROM person ORDER BY account');
    const accounts = [...WIDTHS, ...rows.map(({ account }) => account)];
    const everybody = await Promise.all(accounts.map((account) => viewerOf(world, account)));
    // One of each kind: others of it make the same texts.
    for (const [viewer] of Map.groupBy(everybody, kindOf).values()) {
      for (const [operation, ask] of Object.entries(asked)) {
        const { always, optional } = parametersOf(operation);
        for (const request of [{}, ...optional.map((said) => Object.fromEntries([said]))])
          for (const required of always) await walked(ask, viewer!, { ...required, ...request });
      }
    }
    expect(pool.statements.length).toBeGreaterThan(500);
  }, 600_000);

  it.each(WIDTHS)(
    'fit the schema by any two filters at once, for %s',
    async (account) => {
      const viewer = await viewerOf(world, account);
      for (const [operation, ask] of Object.entries(asked)) {
        const { always, paired } = parametersOf(operation);
        for (const [i, one] of paired.entries())
          for (const other of paired.slice(i + 1).filter(([name]) => name !== one[0]))
            await walked(ask, viewer, { ...always[0], ...Object.fromEntries([one, other]) });
      }
    },
    600_000,
  );

  it('are those of every file on the HTTP side that asks the database', () => {
    const files = trackedTexts()
      .filter(({ file, text }) => /^libs\/\w+\/src\/http\/.*(?<!spec)\.ts$/.test(file) && /\.query[<(]/.test(text))
      .map(({ file }) => file);
    expect(files.filter((file) => !pool.askedBy.has(file))).toEqual([]);
  });

  it.each([
    ['"case"', 'due_at', 'caseReader_list'],
    ['task', 'ended_at', 'taskReader_list'],
    ['supervision_order', 'rectify_due_at', 'orderReader_list'],
    ['notice', 'at', 'inbox_list'],
    ['task', 'late_seconds', 'board_ranking'],
  ])('fail where a column has another name than they say: %s.%s', async (table, column, operation) => {
    const viewer = await viewerOf(world, 'sl.dcb.inspector1');
    await client.query(`BEGIN; ALTER TABLE ${table} RENAME COLUMN ${column} TO renamed`);
    try {
      await expect(listsOn(client).asked[operation]!(viewer, {} as never)).rejects.toThrow(/does not exist/);
    } finally {
      await client.query('ROLLBACK');
    }
  });

  /** Of the administrator, with two results to page through. */
  async function anOperation(): Promise<string> {
    const admin = await world.actor('sl.zfb.admin');
    const by = authorOf(admin, admin.posts[0]!);

    async function* plan() {
      yield [1, 2].map((item) => ({ subjectId: null, label: String(item), item }));
    }
    return (await new OperationStore(world.pool).add({ kind: 'tally', params: {}, by }, plan())).id;
  }

  /** The first page, and the second where there is one; what the person may not see is not there. */
  async function walked(ask: Ask, viewer: Viewer, request: Request): Promise<void> {
    try {
      const page = (await ask(viewer, { ...request, limit: 1 } as never)) as { nextCursor?: string | null } | null;
      const cursor = page?.nextCursor;
      if (cursor) await ask(viewer, { ...request, limit: 1, cursor } as never);
    } catch (error) {
      if (!(error instanceof Fault && ['not-found', 'role-missing'].includes(error.code)))
        throw new Error(`${viewer.account} ${JSON.stringify(request)}`, { cause: error });
    }
  }
});

/** What of a person makes statements of another text: the roles, and how far each right reaches. */
function kindOf({ actor, scope: { orders, ...cases } }: Viewer): string {
  const reach = (rights: object) =>
    Object.values(rights).map((right: unknown) =>
      Array.isArray(right) ? Math.min(right.length, 2) : right !== null && right !== false,
    );
  return JSON.stringify([rolesOf(actor).toSorted(), reach(cases), reach(orders)]);
}
