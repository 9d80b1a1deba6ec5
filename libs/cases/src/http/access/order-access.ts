import type { SupervisionOrder } from '../../rules/supervision-order/supervision-order.ts';
import { type Params, anyOf, oneOf } from '@zhuoluo/database';
import type { Scope } from '@zhuoluo/directory/rules';
import { casesServed, type InSight } from './visible.ts';

/** What decides who reads an order. */
export type OrderSeen = Pick<SupervisionOrder, 'issuedAt' | 'unitId' | 'officeId' | 'signatoryPostId' | 'signerPostId'>;

/** One right to orders, said twice: as a condition on `o`, a row of `supervision_order`, and on an order in memory. */
interface Grant {
  readonly sql: (params: Params) => string;
  readonly holds: (order: OrderSeen, servedBy: readonly string[]) => boolean;
}

/**
 * The one place that says which orders a person reads (rules.md §17). Issued ones: of their units, county or parties served, or all.
 * Drafts: as a signer or in the issuing office alone, never in the ordered unit itself. An enterprise reads none.
 */
function grantsOf({ orders, liaisonPostIds }: Scope): { readonly issued: Grant[]; readonly drafts: Grant[] } {
  const { everyIssued, unitIds, officeIds, signatoryPostIds } = orders;
  const issued: Grant[] = [];
  if (everyIssued) issued.push({ sql: () => 'true', holds: () => true });
  else if (unitIds.length > 0)
    issued.push({
      sql: (params) => oneOf('o.unit_id', unitIds, params),
      holds: ({ unitId }) => unitIds.includes(unitId),
    });
  if (liaisonPostIds.length > 0 && !everyIssued)
    issued.push({
      sql: (params) => `o.case_id = ANY(ARRAY(${casesServed(liaisonPostIds, params).join(' UNION ALL ')}))`,
      holds: (_order, servedBy) => liaisonPostIds.some((id) => servedBy.includes(id)),
    });
  const drafts: Grant[] = [];
  if (signatoryPostIds.length > 0)
    drafts.push({
      sql: (params) => `coalesce(o.signer_post_id, o.signatory_post_id) = ANY(${params.add(signatoryPostIds)}::uuid[])`,
      holds: ({ signerPostId, signatoryPostId }) => signatoryPostIds.includes(signerPostId ?? signatoryPostId),
    });
  if (officeIds.length > 0)
    drafts.push({
      sql: (params) => `(${oneOf('o.office_id', officeIds, params)} AND o.unit_id <> o.office_id)`,
      holds: ({ officeId, unitId }) => officeIds.includes(officeId) && unitId !== officeId,
    });
  return { issued, drafts };
}

/** Orders, `o`, that a person reads; of drafts alone, what is issued need not be asked for. */
export function visibleOrders(scope: Scope, params: Params, areDrafts = false): string {
  const { issued, drafts } = grantsOf(scope);
  const ofIssued =
    areDrafts || issued.length === 0
      ? []
      : [`o.issued_at IS NOT NULL AND ${anyOf(issued.map(({ sql }) => sql(params)))}`];
  return anyOf([...ofIssued, ...drafts.map(({ sql }) => sql(params))]);
}

/** The same of an order in memory. `servedBy`: the posts that serve the party of its case. */
export function seesOrder(scope: Scope, order: OrderSeen, servedBy: readonly string[]): boolean {
  const { issued, drafts } = grantsOf(scope);
  const reads = ({ holds }: Grant) => holds(order, servedBy);
  return (order.issuedAt !== null && issued.some(reads)) || drafts.some(reads);
}

/** Orders, `o`, for a list: a unit’s own are a range of an index in its order. Those of a liaison’s few cases are fetched behind a fence, as cases are. */
export function ordersInSight(scope: Scope, params: Params, areDrafts = false): InSight {
  const { everyIssued, unitIds } = scope.orders;
  const where = visibleOrders(scope, params, areDrafts);
  const isFew = scope.liaisonPostIds.length > 0 && !everyIssued && unitIds.length <= scope.unitIds.length;
  return isFew
    ? { from: `(SELECT * FROM supervision_order o WHERE ${where} OFFSET 0) o`, where: 'true', narrow: true }
    : { from: 'supervision_order o', where, narrow: false };
}
