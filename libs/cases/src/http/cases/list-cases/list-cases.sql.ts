import type { Actor } from '@zhuoluo/kernel';
import { partiesServedBy } from '@zhuoluo/directory/store';
import type { Directory, Scope } from '@zhuoluo/directory/rules';
import type { Key } from '@zhuoluo/platform';
import { earliestDueFirst, type DueOrdered, Filters, instantParam, oneOf, type Params } from '@zhuoluo/database';
import { casesInSight, fewCasesInSight } from '../../access/visible.ts';
import { ENDED_CASE, isAmong, STRUCK_OFF } from '../../../rules/case/states.ts';
import { SERVING_POSTS } from '../../../store/serving-posts.sql.ts';
import { awaitsCaller } from './awaits.sql.ts';
import type { CaseSort, ListCasesRequest } from './list-cases.request.ts';
import { contains, type SearchWay } from '../../access/search.sql.ts';

const COLUMNS = `
  c.id, c.case_no AS "caseNo", c.version, c.state, c.level, c.urgency, c.category, c.title, c.region_id AS "regionId",
  c.unit_id AS "unitId", c.liaison_id AS "liaisonId", c.liaison_unit_id AS "liaisonUnitId",
  CASE WHEN c.ended_at IS NULL THEN (${SERVING_POSTS} LIMIT 1) END AS "servedBy", c.opened_at AS "openedAt",
  c.due_at AS "dueAt", c.colour, c.ended_at AS "endedAt", c.policy_version AS "policyVersion",
  p.id AS "partyId", p.kind AS "partyKind", p.name AS "partyName"`;

/** Whose list it is, and by which directory their posts are read. */
export interface Reader {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly directory: Directory;
}

const OPEN = 'c.ended_at IS NULL';
const NEWEST_FIRST = 'c.opened_at DESC, c.id DESC';

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
  const words = request.q === undefined || way === null ? 'true' : contains(request.q, way, 'c.id', params);
  const walks = way === 'walk';
  // Cases of a party are few, so each is held against the rights, and not all that the caller sees looked through for them.
  const areFew = request.partyId !== undefined || request.liaisonId !== undefined;
  const inSight = areFew ? fewCasesInSight : casesInSight;
  const { from, where: right, narrow } = inSight(reader.scope, params, walks ? 'true' : words);
  // Few rows are fetched and sorted first, and then their words looked for until the page is full.
  const wordsLast = narrow && walks;
  const filters = filtersOf(request, reader.directory, now, params).all(right, walks && !narrow ? words : 'true');
  if (request.awaits) filters.all(OPEN, awaitsCaller(request.awaits, reader.actor, reader.directory, params));
  const order = orderOf(request.sort);
  const rows = params.add(limit + 1);
  // Nothing but what the indexes hold: whole rows are read once the page is cut.
  const select = `SELECT c.id, ${order === 'opened' ? 'c.opened_at' : 'c.due_at'} FROM ${from} WHERE ${filters.where}`;
  const list: DueOrdered = {
    select,
    alias: 'c',
    after,
    narrow,
    rows: wordsLast ? 'ALL OFFSET 0' : rows,
    // Only open cases have a due date, and partial indexes hold those.
    dated: filters.has(OPEN) ? 'true' : OPEN,
    undated: request.overdue !== true,
  };
  const ordered = order === 'opened' ? newestFirst(list, params) : earliestDueFirst(list, params);
  const inOrder = `ORDER BY ${order === 'opened' ? NEWEST_FIRST : 'c.due_at, c.id'}`;
  const page = wordsLast ? `SELECT * FROM (${ordered}) c WHERE ${words} ${inOrder} LIMIT ${rows}` : ordered;
  return `SELECT ${COLUMNS} FROM (${page}) listed JOIN "case" c USING (id) JOIN party p ON p.id = c.party_id ${inOrder}`;
}

/** Most days late is earliest due: both orders are one. */
export function orderOf(sort: CaseSort | undefined): 'opened' | 'due' {
  return sort === 'dueAt' || sort === '-daysLate' ? 'due' : 'opened';
}

function newestFirst({ select, after, rows }: DueOrdered, params: Params): string {
  const rest = after
    ? ` AND (c.opened_at, c.id) < (${instantParam(after[0]!, params)}, ${params.add(after[1])}::uuid)`
    : '';
  return `${select}${rest} ORDER BY ${NEWEST_FIRST} LIMIT ${rows}`;
}

function filtersOf(r: ListCasesRequest, directory: Directory, now: number, params: Params): Filters {
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
  if (r.colour) filters.all(orderOf(r.sort) === 'due' ? OPEN : 'c.colour IS NOT NULL');
  if (r.open === false) filters.all('c.ended_at IS NOT NULL');
  if (r.overdue === true) filters.all(`c.due_at <= ${filters.instant(now)}`);
  if (r.overdue === false) filters.all(`(c.due_at > ${filters.instant(now)} OR c.due_at IS NULL)`);
  if (r.uncoloured === true) filters.all('c.colour IS NULL');
  if (r.uncoloured === false) filters.all('(c.colour IS NOT NULL OR c.ended_at IS NOT NULL)');
  if (r.dueFrom !== undefined) filters.all(`c.due_at >= ${instantParam(r.dueFrom, params)}`);
  if (r.dueTo !== undefined) filters.all(`c.due_at < ${instantParam(r.dueTo, params)}`);
  if (r.openedFrom !== undefined) filters.all(`c.opened_at >= ${filters.instant(r.openedFrom)}`);
  if (r.openedTo !== undefined) filters.all(`c.opened_at < ${filters.instant(r.openedTo)}`);
  if (r.closedFrom !== undefined || r.closedTo !== undefined) filters.among('c.state', STRUCK_OFF);
  if (r.closedFrom !== undefined) filters.all(`c.ended_at >= ${filters.instant(r.closedFrom)}`);
  if (r.closedTo !== undefined) filters.all(`c.ended_at < ${filters.instant(r.closedTo)}`);
  return filters;
}
