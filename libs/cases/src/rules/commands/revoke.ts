import { rearm } from '../escalation/rearm.ts';
import { ended } from '../supervision-order/end-order.ts';
import { revokersOf } from '../supervision-order/impartial.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { CaseWork } from '../case/case-work.ts';
import { stopped } from '../case/clocks.ts';
import type { RevokeOrder } from '../case/command.ts';
import { mustDecide } from './decide-on-order.ts';
import { first, orderInState } from './guards.ts';
import type { CommandRule } from './rule.ts';
import { isAmong, STANDING_ORDER, VOID_ORDER } from '../case/states.ts';

/**
 * A wrong order, even one that has ended, keeps its number and gives the points back, and so does each that grew from it.
 * A draft of it lapses, and what was promised on them no longer binds. A limit still missed draws again after a day
 * (rules.md §127, docs/decisions/001-revoking-a-ladder.md).
 */
export const revokeOrder: CommandRule<RevokeOrder> = {
  permit: (c, by, ctx, { order }) =>
    first(
      mustDecide('revoke', c, by, ctx, order, revokersOf(c, order, ctx.directory)),
      orderInState(order, ...STANDING_ORDER),
    ),
  run(work, { reason }, { order }) {
    // The last goes first: a colour that another has taken the place of must not come to light between.
    for (const one of grownFrom(work, order).toReversed()) revoke(work, one, reason, order);
    rearm(work, order.ladder, work.ctx.policy.reworkAtLeast);
  },
};

/** The order and all that took its place, one after the other. */
function grownFrom(work: CaseWork, order: SupervisionOrder): SupervisionOrder[] {
  const grown = [order];
  for (const before of grown) grown.push(...work.case.orders.filter((o) => o.supersedes === before.id));
  return grown;
}

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
