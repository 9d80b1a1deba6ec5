import type { CaseWork } from '../case/case-work.ts';
import { stopped } from '../case/clocks.ts';
import { isAmong, VOID_ORDER } from '../case/states.ts';
import { ended } from './end-order.ts';
import { isDirect, type SupervisionOrder } from './supervision-order.ts';

/** Takes an order back with all that grew from it (rules.md §127). */
export function revokeWithGrown(work: CaseWork, order: SupervisionOrder, reason: string): void {
  // The last goes first: a colour that another has taken the place of must not come to light between.
  for (const one of grownFrom(work, order).toReversed()) revoke(work, one, reason, order);
}

/** The order and all that took its place, one after the other; what a person ordered, and what a leader’s date drew, grew from none. */
function grownFrom(work: CaseWork, order: SupervisionOrder): SupervisionOrder[] {
  const grown = [order];
  for (const before of grown)
    grown.push(...work.case.orders.filter((o) => o.supersedes === before.id && !standsAlone(o)));
  return grown;
}

const standsAlone = (o: SupervisionOrder): boolean => isDirect(o) || o.reason === 'INSTRUCTION_MISSED';

function revoke(work: CaseWork, order: SupervisionOrder, reason: string, because: SupervisionOrder): void {
  if (isAmong(VOID_ORDER, order.state)) return;
  const { id, unitId, points } = order;
  const root = because.id === id ? {} : { becauseId: because.id, because: because.docNumber };
  if (order.state === 'PENDING_SIGN')
    return work.record(
      'order-lapsed',
      { orderId: id, unitId, reason, ...root },
      { orders: [ended(work, order, 'LAPSED')] },
    );
  const promised = work.case.clocks.filter((k) => k.orderId === id && k.state === 'RUNNING');
  work.record(
    'order-revoked',
    { orderId: id, unitId, reason, points, ...root },
    {
      orders: [{ ...ended(work, order, 'REVOKED'), points: 0 }],
      clocks: promised.map((clock) => stopped(work, clock)),
    },
  );
}
