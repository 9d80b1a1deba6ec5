import type { Key } from '../../http/page.ts';
import { Filters, instant } from '../../sight/filters.ts';
import type { Params } from '../../sight/params.ts';
import type { Scope } from '../../sight/scope.ts';
import { visibleCases } from '../../sight/visible.ts';
import type { CaseSort, ListCasesRequest } from './list-cases.request.ts';

const COLUMNS = `
  c.id, c.case_no AS "caseNo", c.version, c.state, c.level, c.urgency, c.category, c.title, c.region_id AS "regionId",
  c.unit_id AS "unitId", c.liaison_id AS "liaisonId", c.liaison_unit_id AS "liaisonUnitId", c.opened_at AS "openedAt",
  c.due_at AS "dueAt", c.colour, c.closed_at AS "closedAt", c.policy_version AS "policyVersion",
  p.id AS "partyId", p.kind AS "partyKind", p.name AS "partyName"`;

const FROM = `SELECT ${COLUMNS} FROM "case" c JOIN party p ON p.id = c.party_id`;

/** One page, and one row more. The filters of the request and the rights of the caller hold for every row. */
export function listCasesSql(
  request: ListCasesRequest,
  scope: Scope,
  now: number,
  after: Key | null,
  limit: number,
  params: Params,
): string {
  const { where } = filtersOf(request, now, params).all(visibleCases(scope, params));
  const rows = params.add(limit + 1);
  if (orderOf(request.sort) === 'opened') return newestFirst(where, after, rows, params);
  return earliestDueFirst(where, request, after, rows, params);
}

/** Most days late is earliest due: both orders are one. */
export function orderOf(sort: CaseSort | undefined): 'opened' | 'due' {
  return sort === 'dueAt' || sort === '-daysLate' ? 'due' : 'opened';
}

function newestFirst(where: string, after: Key | null, rows: string, params: Params): string {
  const from = after ? ` AND (c.opened_at, c.id) < (${instant(after[0]!, params)}, ${params.add(after[1])}::uuid)` : '';
  return `${FROM} WHERE ${where}${from} ORDER BY c.opened_at DESC, c.id DESC LIMIT ${rows}`;
}

/**
 * Cases with a due date first: those are open, so the partial indexes of open cases serve. Then those without, closed ones
 * among them, by id. Each half is an index range of its own; one sort over both could use none.
 */
function earliestDueFirst(
  where: string,
  { overdue }: ListCasesRequest,
  after: Key | null,
  rows: string,
  params: Params,
): string {
  const [due, id] = after ?? [undefined, undefined];
  const halves: string[] = [];
  if (due !== null) {
    const from = after ? ` AND (c.due_at, c.id) > (${instant(due!, params)}, ${params.add(id)}::uuid)` : '';
    halves.push(
      `${FROM} WHERE ${where} AND c.state <> 'CLOSED' AND c.due_at IS NOT NULL${from} ORDER BY c.due_at, c.id LIMIT ${rows}`,
    );
  }
  if (overdue !== true) {
    const from = after && due === null ? ` AND c.id > ${params.add(id)}::uuid` : '';
    halves.push(`${FROM} WHERE ${where} AND c.due_at IS NULL${from} ORDER BY c.id LIMIT ${rows}`);
  }
  if (halves.length === 1) return halves[0]!;
  return `${halves.map((half) => `(${half})`).join(' UNION ALL ')} LIMIT ${rows}`;
}

function filtersOf(r: ListCasesRequest, now: number, params: Params): Filters {
  const filters = new Filters(params)
    .among('c.state', r.state)
    .among('c.level', r.level)
    .among('c.colour', r.colour)
    .among('c.urgency', r.urgency)
    .among('c.category', r.category)
    .is('c.region_id', r.regionId)
    .is('c.unit_id', r.unitId)
    .is('c.party_id', r.partyId)
    .is('c.liaison_id', r.liaisonId);
  // Said in words, so that the planner sees that the partial indexes of open cases hold every row.
  if (r.overdue || r.open || r.uncoloured || r.colour || (r.state && !r.state.includes('CLOSED')))
    filters.all(`c.state <> 'CLOSED'`);
  if (r.open === false) filters.all(`c.state = 'CLOSED'`);
  if (r.overdue === true) filters.all(`c.due_at <= ${filters.instant(now)}`);
  if (r.overdue === false) filters.all(`(c.due_at > ${filters.instant(now)} OR c.due_at IS NULL)`);
  if (r.uncoloured) filters.all('c.colour IS NULL');
  if (r.dueFrom !== undefined) filters.all(`c.due_at >= ${instant(r.dueFrom, params)}`);
  if (r.dueTo !== undefined) filters.all(`c.due_at < ${instant(r.dueTo, params)}`);
  if (r.q !== undefined) filters.all(`c.id IN (SELECT id FROM find_cases(${params.add(r.q)}) AS id)`);
  if (r.openedFrom !== undefined) filters.all(`c.opened_at >= ${filters.instant(r.openedFrom)}`);
  if (r.openedTo !== undefined) filters.all(`c.opened_at < ${filters.instant(r.openedTo)}`);
  return filters;
}
