import { among, Filters, instantParam, oneOf, type Params } from '@zhuoluo/database';
import { inForce } from '@zhuoluo/directory/store';
import type { Key } from '@zhuoluo/platform';
import { LIVE_ORDER } from '../../../rules/case/states.ts';
import { ordersInSight } from '../../access/order-access.ts';
import type { Reader } from '../../access/reader.ts';
import type { SearchWay } from '../../access/search.sql.ts';
import { awaitsOfOrders } from './awaits-order.sql.ts';
import type { ListOrdersRequest, OrderSort } from './list-orders.request.ts';
import { ordersFound } from './search-orders.sql.ts';

/** By what a list is sorted, and from which end. */
interface OrderOfList {
  readonly column: 'drafted_at' | 'rectify_due_at';
  readonly key: 'draftedAt' | 'rectifyDueAt';
  readonly isDescending: boolean;
}

const LAST_DRAWN_FIRST: OrderOfList = { column: 'drafted_at', key: 'draftedAt', isDescending: true };

const ORDERS: Readonly<Record<OrderSort, OrderOfList>> = {
  '-draftedAt': LAST_DRAWN_FIRST,
  draftedAt: { ...LAST_DRAWN_FIRST, isDescending: false },
  rectifyDueAt: { column: 'rectify_due_at', key: 'rectifyDueAt', isDescending: false },
};

/** The words of the partial index that holds orders in force, which are few. */
const IN_FORCE = among('o.state', LIVE_ORDER);

export function orderOf(sort: OrderSort | undefined): OrderOfList {
  return sort === undefined ? LAST_DRAWN_FIRST : ORDERS[sort];
}

/** One page, and one row more. The filters of the request and the rights of the caller hold for every row. */
export function listOrdersSql(
  columns: string,
  request: ListOrdersRequest,
  way: SearchWay | null,
  reader: Reader,
  after: Key | null,
  limit: number,
  params: Params,
): string {
  const order = orderOf(request.sort);
  const { from, filters } = found(request, way, reader, params);
  if (after) filters.all(passed(order, after, params));
  const down = order.isDescending ? ' DESC' : '';
  const inOrder = `ORDER BY o.${order.column}${down}, o.id${down}`;
  return `
    SELECT ${columns} FROM (
      SELECT o.id FROM ${from} WHERE ${filters.where} ${inOrder} LIMIT ${params.add(limit + 1)}) listed
    JOIN supervision_order o USING (id) JOIN "case" c ON c.id = o.case_id JOIN party p ON p.id = c.party_id ${inOrder}`;
}

/** How many there are, counted no further than `most`; the same filters and rights as of {@link listOrdersSql}. */
export function countOrdersSql(
  request: ListOrdersRequest,
  way: SearchWay | null,
  reader: Reader,
  most: number,
  params: Params,
): string {
  const { from, filters } = found(request, way, reader, params);
  return `SELECT count(*)::int AS total FROM (
    SELECT FROM ${from} WHERE ${filters.where} LIMIT ${params.add(most)}) counted`;
}

/** What comes after a row: undated ones come last. */
function passed({ column, isDescending }: OrderOfList, [at, id]: Key, params: Params): string {
  const lastId = `${params.add(id)}::uuid`;
  if (at === null) return `o.${column} IS NULL AND o.id > ${lastId}`;
  const later = `(o.${column}, o.id) ${isDescending ? '<' : '>'} (${instantParam(at, params)}, ${lastId})`;
  return column === 'drafted_at' ? later : `(${later} OR o.${column} IS NULL)`;
}

function found(
  r: ListOrdersRequest,
  way: SearchWay | null,
  { actor, scope, directory }: Reader,
  params: Params,
): { readonly from: string; readonly filters: Filters } {
  const filters = new Filters(params).among('o.colour', r.colour).among('o.state', r.state).is('o.case_id', r.caseId);
  if (r.sort === 'rectifyDueAt') filters.all(IN_FORCE);
  if (r.unitId !== undefined) filters.all(oneOf('o.unit_id', directory.worksFor(r.unitId), params));
  if (r.officeId !== undefined) filters.all(oneOf('o.office_id', directory.worksFor(r.officeId), params));
  if (r.regionId !== undefined || r.urgency) filters.all(ofCasesLike(r, params));
  if (r.signer !== undefined) filters.all(signedBy(params.add(r.signer)));
  if (r.awaits) filters.all(awaitsOfOrders(r.awaits, { actor, scope }, params));
  if (r.docNumber !== undefined) filters.all(`o.doc_number = ${params.add(r.docNumber)}`);
  if (r.q !== undefined && way !== null) filters.all(ordersFound(r.q, way, directory, params));
  if (r.revoked !== undefined) filters.all(`o.state ${r.revoked ? '=' : '<>'} 'REVOKED'`);
  if (r.issuedFrom !== undefined) filters.all(`o.issued_at >= ${filters.instant(r.issuedFrom)}`);
  if (r.issuedTo !== undefined) filters.all(`o.issued_at < ${filters.instant(r.issuedTo)}`);
  if (r.overdue === true) filters.all(`o.state = 'ISSUED'`, `o.rectify_due_at <= clock_timestamp()`);
  if (r.overdue === false)
    filters.all(`NOT (o.state = 'ISSUED' AND coalesce(o.rectify_due_at <= clock_timestamp(), false))`);
  const { from, where: right } = ordersInSight(scope, params, areDrafts(r));
  return { from, filters: filters.all(right) };
}

/** Whether nothing is asked for that was ever issued. */
function areDrafts({ state }: ListOrdersRequest): boolean {
  return state?.every((one) => one === 'PENDING_SIGN') ?? false;
}

/** Orders, `o`, whose case is of a region or an urgency. */
function ofCasesLike({ regionId, urgency }: ListOrdersRequest, params: Params): string {
  const like = new Filters(params).all('r.id = o.case_id').is('r.region_id', regionId).among('r.urgency', urgency);
  return `EXISTS (SELECT FROM "case" r WHERE ${like.where})`;
}

/** Orders, `o`, that a person signed, or is to sign in a post held now. */
function signedBy(person: string): string {
  return `(o.signer_id = ${person}::uuid OR o.signer_id IS NULL AND o.signatory_post_id IN (
    SELECT h.post_id FROM tenure h WHERE h.person_id = ${person}::uuid AND ${inForce('h')}))`;
}
