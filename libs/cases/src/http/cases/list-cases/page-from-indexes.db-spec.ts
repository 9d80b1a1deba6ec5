import { viewerOf } from '../../../../../../test/support/viewer.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../../test/support/use-case-world.ts';
import { Params } from '@zhuoluo/database';
import type { Case } from '../../../rules/case/case.ts';
import type { ListCasesRequest } from './list-cases.request.ts';
import { listCasesSql } from './list-cases.sql.ts';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Alias?: string;
  readonly Plans?: readonly PlanNode[];
}

/** What the indexes hold for each question, not what is cheapest for the few rows of a test. */
const BY_INDEX = 'SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off';
/** All cases are walked in the order of the list; those that a unit's head sees are looked up and sorted. */
const IN_ORDER = `${BY_INDEX}; SET LOCAL enable_sort = off`;
const COPIES = 12_000;
const SOME_ID = '01a227d0-423a-7000-8000-3be796807829';
const NOON = Date.UTC(2026, 2, 2, 4);

describe('a page of cases', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    await world.startAgain();
    await copied(await world.file());
  });

  /** Enough that to look cases up is cheaper than to go through all that are open, or through all that have ended. */
  async function copied({ id }: Case): Promise<void> {
    await world.pool.query(
      `INSERT INTO "case" SELECT (jsonb_populate_record(c, jsonb_build_object(
          'id', gen_random_uuid(), 'case_no', c.case_no || '-' || n, 'opened_at', c.opened_at - n * interval '1 minute') ||
          CASE WHEN n % 2 = 0 THEN '{}' ELSE jsonb_build_object('state', 'CLOSED', 'ended_at', c.opened_at, 'due_at', NULL) END)).*
        FROM "case" c, generate_series(1, ${COPIES}) AS n WHERE c.id = $1`,
      [id],
    );
    await world.pool.query('VACUUM ANALYZE "case"');
  }

  /** How rows of cases are read until the page is cut: its own rows are read afterwards, by their ids. */
  async function scansOf(account: string, request: ListCasesRequest, how: string): Promise<string[]> {
    const { actor, scope } = await viewerOf(world, account);
    const { directory } = await world.references.current();
    const params = new Params();
    const text = listCasesSql(request, null, { actor, scope, directory }, NOON, null, 50, params);
    const client = await world.pool.connect();
    try {
      await client.query(`BEGIN; ${how}`);
      const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
        `EXPLAIN (FORMAT JSON) ${text}`,
        params.values,
      );
      return nodesOf(rows[0]!['QUERY PLAN'][0]!.Plan)
        .filter((node) => node['Relation Name'] === 'case' && node.Alias !== 'c')
        .map((node) => node['Node Type']);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  const BOTH: readonly [string, ListCasesRequest][] = [
    ['newest', {}],
    ['of a state', { state: ['HANDLING'] }],
    ['closed, of a category', { open: false, category: ['TECH'] }],
    ['of a level', { level: ['CITY'] }],
    ['of an urgency', { urgency: ['EXTRA'] }],
    ['uncoloured', { uncoloured: true }],
    ['open by due', { open: true, sort: 'dueAt' }],
    ['of a state by due', { state: ['FILED'], sort: 'dueAt' }],
    ['overdue, of a level', { overdue: true, level: ['COUNTY'], sort: '-daysLate' }],
  ];
  const NARROW: readonly [string, ListCasesRequest][] = [
    ...BOTH,
    ['all by due', { sort: 'dueAt' }],
    ['of a region', { regionId: SOME_ID }],
    ['of a unit', { unitId: SOME_ID }],
    ['opened in a week', { openedFrom: NOON, openedTo: NOON + 1 }],
    ['due in a week', { dueFrom: NOON, dueTo: NOON + 1 }],
  ];

  it.each(NARROW)('is cut from indexes alone for the head of a unit: %s', async (_, request) => {
    const scans = await scansOf('sl.gongxin.head', request, BY_INDEX);
    expect(new Set(scans)).toEqual(new Set(['Index Only Scan']));
  });

  it.each<[string, ListCasesRequest]>([...BOTH, ['red by due', { colour: ['RED'], sort: 'dueAt' }]])(
    'is cut from indexes alone for a reader of all: %s',
    async (_, request) => {
      const scans = await scansOf('sl.dcb.inspector1', request, IN_ORDER);
      expect(new Set(scans)).toEqual(new Set(['Index Only Scan']));
    },
  );
});

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
