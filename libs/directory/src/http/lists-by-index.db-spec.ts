import type { Pool } from '@zhuoluo/database';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../test/support/viewer.ts';
import { AssignmentsQuery } from './assignments/assignments.query.ts';
import { CoverageQuery } from './assignments/coverage.query.ts';
import { PartiesQuery } from './parties/parties.query.ts';
import { PeopleQuery } from './people/people.query.ts';
import { PostsQuery } from './posts/posts.query.ts';
import type { Viewer } from './viewer.ts';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface List {
  list(viewer: Viewer, request: object): Promise<{ readonly nextCursor: string | null }>;
}

const listOf: Readonly<Record<string, (pool: Pool, world: CaseWorld) => List>> = {
  people: (pool, { references }) => new PeopleQuery(pool, references),
  posts: (pool, { references }) => new PostsQuery(pool, references),
  parties: (pool, { references }) => new PartiesQuery(pool, references),
  assignments: (pool, { references }) => new AssignmentsQuery(pool, references),
};

const idOf = (kind: string, n = 'n') => `md5('${kind}' || ${n})::uuid`;
const oneOf = (table: string) => `(SELECT array_agg(id ORDER BY code) AS ids FROM ${table}) ${table}`;
const one = (table: string) => `${table}.ids[n % array_length(${table}.ids, 1) + 1]`;

/** A city as large as any: parties with a liaison each, people each in a post. */
const CITY = `
  INSERT INTO party (id, code, kind, name, region_id, above_scale, contact)
    SELECT ${idOf('party')}, 'BIG-' || n, 'ENTERPRISE', '大市企业' || n || '(示例)', ${one('region')}, n % 25 = 0,
      '{"name": "示例", "phone": "0914"}'
    FROM generate_series(1, 50000) AS n, ${oneOf('region')};
  INSERT INTO post (id, unit_id, title, roles, portfolio, rank, sort_order)
    SELECT ${idOf('post')}, ${one('unit')}, '大市岗位' || n, '["LIAISON"]', '{"categories": [], "chains": [], "regions": []}', 'STAFF', n
    FROM generate_series(1, 10000) AS n, ${oneOf('unit')};
  INSERT INTO person (id, account, name, unit_id)
    SELECT ${idOf('person')}, 'big.person' || n, '大市人员' || n, ${one('unit')} FROM generate_series(1, 10000) AS n, ${oneOf('unit')};
  INSERT INTO tenure (id, person_id, post_id, began_at)
    SELECT ${idOf('tenure')}, ${idOf('person')}, ${idOf('post')}, clock_timestamp() - interval '1 day' FROM generate_series(1, 10000) AS n;
  INSERT INTO assignment (id, party_id, post_id, tier, began_at)
    SELECT ${idOf('assignment')}, ${idOf('party')}, ${idOf('post', '(n % 10000 + 1)')}, 'COUNTY', clock_timestamp() - n * interval '1 second'
    FROM generate_series(1, 50000) AS n;`;

describe('a list of reference data in a large city', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await world.pool.query(CITY);
    await world.pool.query('VACUUM ANALYZE');
  });

  /** The database, and what it is asked. */
  function listening(): { readonly pool: Pool; readonly asked: Statement[] } {
    const asked: Statement[] = [];
    const query = (statement: string | Statement, given: unknown[] = []) => {
      const { text, values } = typeof statement === 'string' ? { text: statement, values: given } : statement;
      asked.push({ text, values });
      return world.pool.query(text, [...values]);
    };
    return { pool: { query } as unknown as Pool, asked };
  }

  /** Asks for a page, and for the one after it, and tells how rows of a table were found for each. */
  async function scansOf(table: string, name: string, request: object, account: string): Promise<string[]> {
    const { pool, asked } = listening();
    const list = listOf[name]!(pool, world);
    const viewer = await viewerOf(world, account);
    const { nextCursor } = await list.list(viewer, request);
    await list.list(viewer, { ...request, cursor: nextCursor! });
    const pages = asked.filter(({ text }) => text.includes('"sortedBy"'));
    expect(pages).toHaveLength(2);
    const plans = [await planOf(pages[0]!), await planOf(pages[1]!)];
    return [...new Set(plans.flatMap((plan) => nodesOf(plan)).flatMap((node) => scanOf(node, table)))];
  }

  async function planOf({ text, values }: Statement): Promise<PlanNode> {
    const client = await world.pool.connect();
    try {
      const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
        `EXPLAIN (FORMAT JSON) ${text}`,
        [...values],
      );
      return rows[0]!['QUERY PLAN'][0]!.Plan;
    } finally {
      client.release();
    }
  }

  const ADMIN = 'sl.zfb.admin';
  const COUNTY_OFFICE = 'sy.zfb.dispatch1';

  it.each<[string, string, object, string]>([
    ...['registered', '-registered', 'name', '-name', 'code', '-code'].map((sort): [string, string, object, string] => [
      'party',
      'parties',
      { sort },
      ADMIN,
    ]),
    ['party', 'parties', {}, COUNTY_OFFICE],
    ['person', 'people', { sort: 'registered' }, ADMIN],
    ['person', 'people', { sort: 'name' }, ADMIN],
    ['person', 'people', { sort: '-account' }, ADMIN],
    ['post', 'posts', { sort: 'title' }, ADMIN],
    ['post', 'posts', { sort: '-title', vacant: false }, ADMIN],
    ['assignment', 'assignments', { sort: 'registered' }, ADMIN],
    ['assignment', 'assignments', { sort: '-from' }, ADMIN],
  ])('cuts its pages from an index of %s: %s, %j, %s', async (table, name, request, account) => {
    const scans = await scansOf(table, name, request, account);
    expect(scans.length).toBeGreaterThan(0);
    expect(scans).not.toContain('Seq Scan');
  });

  it('of enterprises above scale counts them without reading the others', async () => {
    const { pool, asked } = listening();
    const counts = await new CoverageQuery(pool, world.references).counts();
    expect(counts.reduce((all, { total }) => all + total, 0)).toBeGreaterThanOrEqual(2000);
    const plan = await planOf(asked[0]!);
    expect(nodesOf(plan).flatMap((node) => scanOf(node, 'party'))).not.toContain('Seq Scan');
  });

  it('of posts goes through them by unit, each once, and says how many there are', async () => {
    const posts = new PostsQuery(world.pool, world.references);
    const viewer = await viewerOf(world, 'sl.zfb.admin');
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 3; page++) {
      const { items, nextCursor, total } = await posts.list(viewer, { limit: 200, ...(cursor && { cursor }) });
      expect(total).toBeGreaterThan(10_000);
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor!;
    }
    expect(new Set(seen).size).toBe(600);
  });
});

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function scanOf(node: PlanNode, table: string): string[] {
  return node['Relation Name'] === table ? [node['Node Type']] : [];
}
