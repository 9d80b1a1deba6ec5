import { partiesServedBy } from '@zhuoluo/directory/store';
import type { Key } from '@zhuoluo/platform';
import { earliestDueFirst, type DueOrdered, Filters, instantParam, oneOf, type Params } from '@zhuoluo/database';
import { casesInSight, fewCasesInSight } from '../../access/visible.ts';
import { ENDED_CASE, isAmong, STRUCK_OFF } from '../../../rules/case/states.ts';
import { ENDED_AS } from '../../../store/ended-as.sql.ts';
import { SERVING_POSTS } from '../../../store/serving-posts.sql.ts';
import { awaitsCaller } from './awaits.sql.ts';
import { answeredForBy, instructedIn } from './of-leaders.sql.ts';
import type { CaseSort, ListCasesRequest } from './list-cases.request.ts';
import type { Reader } from '../../access/reader.ts';
import { contains, type SearchWay } from '../../access/search.sql.ts';

const COLUMNS = `
  c.id, c.case_no AS "caseNo", c.version, c.state, c.level, c.urgency, c.category, c.title, c.region_id AS "regionId",
  c.unit_id AS "unitId", c.liaison_id AS "liaisonId", c.liaison_unit_id AS "liaisonUnitId",
  CASE WHEN c.ended_at IS NULL THEN (${SERVING_POSTS} LIMIT 1) END AS "servedBy", c.opened_at AS "openedAt",
  c.due_at AS "dueAt", c.colour, c.ended_at AS "endedAt", c.ended_as AS "endedAs", c.policy_version AS "policyVersion",
  p.id AS "partyId", p.kind AS "partyKind", p.name AS "partyName"`;

const OPEN = 'c.ended_at IS NULL';
const ENDED = 'c.ended_at IS NOT NULL';
const ARCHIVED = `c.state = 'ARCHIVED'`;
const NOT_ARCHIVED = `c.state <> 'ARCHIVED'`;

/** By what a list is sorted, and from which end. Undated cases come last where it is the due date. */
interface CaseOrder {
  readonly column: 'opened_at' | 'due_at' | 'ended_at';
  readonly key: 'openedAt' | 'dueAt' | 'endedAt';
  readonly isDescending: boolean;
}

const NEWEST_FIRST: CaseOrder = { column: 'opened_at', key: 'openedAt', isDescending: true };
const EARLIEST_DUE_FIRST: CaseOrder = { column: 'due_at', key: 'dueAt', isDescending: false };

/** Each order is that of an index. Most days late is earliest due: both are one. */
const ORDERS: Readonly<Record<CaseSort, CaseOrder>> = {
  openedAt: { ...NEWEST_FIRST, isDescending: false },
  '-openedAt': NEWEST_FIRST,
  dueAt: EARLIEST_DUE_FIRST,
  '-daysLate': EARLIEST_DUE_FIRST,
  '-closedAt': { column: 'ended_at', key: 'endedAt', isDescending: true },
};

export function orderOf(sort: CaseSort | undefined): CaseOrder {
  return sort === undefined ? NEWEST_FIRST : ORDERS[sort];
}

/**
 * One page, and one row more. The filters of the request and the rights of the caller hold for every row.
 *
 * @param way how the words asked for are looked for; null where none are
 */
export function listCasesSql(
  request: ListCasesRequest,
  way: SearchWay | null,
  reader: Reader,
  now: number,
  after: Key | null,
  limit: number,
  params: Params,
): string {
  const { from, filters, narrow, wordsLast } = found(request, way, reader, now, params);
  const order = orderOf(request.sort);
  const rows = params.add(limit + 1);
  // Nothing but what the indexes hold: whole rows are read once the page is cut.
  const select = `SELECT c.id, c.${order.column} FROM ${from} WHERE ${filters.where}`;
  const list: DueOrdered = {
    select,
    alias: 'c',
    after,
    narrow,
    rows: wordsLast === null ? rows : 'ALL OFFSET 0',
    // Only open cases have a due date, and partial indexes hold those.
    dated: filters.has(OPEN) ? 'true' : OPEN,
    undated: request.overdue !== true,
  };
  const ordered = order === EARLIEST_DUE_FIRST ? earliestDueFirst(list, params) : inOrderOf(order, list, params);
  const inOrder = `ORDER BY ${sortedBy(order)}`;
  const page =
    wordsLast === null ? ordered : `SELECT * FROM (${ordered}) c WHERE ${wordsLast} ${inOrder} LIMIT ${rows}`;
  return `SELECT ${COLUMNS} FROM (${page}) listed JOIN "case" c USING (id) JOIN party p ON p.id = c.party_id ${inOrder}`;
}

/** How many there are, counted no further than `most`; the same filters and rights as of {@link listCasesSql}. */
export function countCasesSql(
  request: ListCasesRequest,
  way: SearchWay | null,
  reader: Reader,
  now: number,
  most: number,
  params: Params,
): string {
  const { from, filters, wordsLast } = found(request, way, reader, now, params);
  const where = filters.all(wordsLast ?? 'true').where;
  return `SELECT count(*)::int AS total FROM (SELECT FROM ${from} WHERE ${where} LIMIT ${params.add(most)}) counted`;
}

interface Found {
  readonly from: string;
  readonly filters: Filters;
  readonly narrow: boolean;
  /** The condition that is asked last where few rows are fetched and sorted first, until the page is full. */
  readonly wordsLast: string | null;
}

function found(request: ListCasesRequest, way: SearchWay | null, reader: Reader, now: number, params: Params): Found {
  const { scope, actor, directory } = reader;
  const words = request.q === undefined || way === null ? 'true' : contains(request.q, way, 'c.id', params);
  const walks = way === 'walk';
  // Cases of a party are few, so each is held against the rights, and not all that the caller sees looked through for them.
  const areFew = request.partyId !== undefined || request.liaisonId !== undefined;
  const inSight = areFew ? fewCasesInSight : casesInSight;
  const { from, where: right, narrow } = inSight(scope, params, walks ? 'true' : words);
  const filters = filtersOf(request, reader, now, params).all(right, walks && !narrow ? words : 'true');
  if (request.awaits) filters.all(OPEN, awaitsCaller(request.awaits, actor, directory, params));
  return { from, filters, narrow, wordsLast: narrow && walks ? words : null };
}

function sortedBy({ column, isDescending }: CaseOrder): string {
  const way = isDescending ? ' DESC' : '';
  return `c.${column}${way}, c.id${way}`;
}

function inOrderOf(order: CaseOrder, { select, after, rows }: DueOrdered, params: Params): string {
  const passed = order.isDescending ? '<' : '>';
  const rest = after
    ? ` AND (c.${order.column}, c.id) ${passed} (${instantParam(after[0]!, params)}, ${params.add(after[1])}::uuid)`
    : '';
  return `${select}${rest} ORDER BY ${sortedBy(order)} LIMIT ${rows}`;
}

function filtersOf(r: ListCasesRequest, reader: Reader, now: number, params: Params): Filters {
  const { directory } = reader;
  const filters = new Filters(params)
    .among('c.state', r.state)
    .among('c.level', r.level)
    .among('c.colour', r.colour)
    .among('c.urgency', r.urgency)
    .among('c.category', r.category)
    .is('c.region_id', r.regionId)
    .is('c.party_id', r.partyId);
  // A unit's open and ended cases stand in indexes of their own: said so, a plan reads both.
  if (r.unitId !== undefined)
    filters.all(
      oneOf('c.unit_id', directory.worksFor(r.unitId), params),
      '(c.ended_at IS NULL OR c.ended_at IS NOT NULL)',
    );
  if (r.liaisonId !== undefined) filters.all(`c.party_id = ANY(ARRAY(${partiesServedBy(params.add(r.liaisonId))}))`);
  // Said in words, so that the planner sees that the partial indexes of open cases hold every row.
  if (r.overdue || r.open || r.uncoloured || r.state?.every((state) => !isAmong(ENDED_CASE, state))) filters.all(OPEN);
  // Closing ends all orders, so that what is coloured is open: said twice, the planner would expect far too few.
  if (r.colour) filters.all(orderOf(r.sort) === EARLIEST_DUE_FIRST ? OPEN : 'c.colour IS NOT NULL');
  if (r.open === false || r.sort === '-closedAt') filters.all(ENDED);
  if (r.archived === true) filters.all(ARCHIVED);
  else if (!filters.has(OPEN) && leavesTheArchiveOut(r)) filters.all(NOT_ARCHIVED);
  if (r.overdue === true) filters.all(`c.due_at <= ${filters.instant(now)}`);
  if (r.overdue === false) filters.all(`(c.due_at > ${filters.instant(now)} OR c.due_at IS NULL)`);
  if (r.uncoloured === true) filters.all('c.colour IS NULL');
  if (r.uncoloured === false) filters.all('(c.colour IS NOT NULL OR c.ended_at IS NOT NULL)');
  if (r.instructedByMe !== undefined) filters.all(unless(r.instructedByMe, instructedIn(reader.actor, params)));
  if (r.inMyPortfolio !== undefined) filters.all(unless(r.inMyPortfolio, answeredForBy(reader.actor, params)));
  if (r.dueFrom !== undefined) filters.all(`c.due_at >= ${instantParam(r.dueFrom, params)}`);
  if (r.dueTo !== undefined) filters.all(`c.due_at < ${instantParam(r.dueTo, params)}`);
  if (r.openedFrom !== undefined) filters.all(`c.opened_at >= ${filters.instant(r.openedFrom)}`);
  if (r.openedTo !== undefined) filters.all(`c.opened_at < ${filters.instant(r.openedTo)}`);
  if (r.closedFrom !== undefined || r.closedTo !== undefined) filters.among(ENDED_AS, STRUCK_OFF);
  if (r.closedFrom !== undefined) filters.all(`c.ended_at >= ${filters.instant(r.closedFrom)}`);
  if (r.closedTo !== undefined) filters.all(`c.ended_at < ${filters.instant(r.closedTo)}`);
  return filters;
}

/** Words find what is archived, and so does a figure of a stretch of time, which names the cases that it counted. */
function leavesTheArchiveOut(r: ListCasesRequest): boolean {
  if (r.archived === false) return true;
  const spans = [r.openedFrom, r.openedTo, r.closedFrom, r.closedTo];
  return r.q === undefined && r.state === undefined && spans.every((instant) => instant === undefined);
}

const unless = (holds: boolean, condition: string): string => (holds ? condition : `NOT ${condition}`);
