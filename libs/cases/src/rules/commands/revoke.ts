import { rearm } from '../escalation/rearm.ts';
import { revokersOf } from '../supervision-order/impartial.ts';
import { revokeWithGrown } from '../supervision-order/revoke.ts';
import type { RevokeOrder } from '../case/order-command.ts';
import { mustDecide } from './decide-on-order.ts';
import { first, orderInState } from './guards.ts';
import type { CommandRule } from './rule.ts';
import { STANDING_ORDER } from '../case/states.ts';

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
    revokeWithGrown(work, order, reason);
    rearm(work, order.ladder, work.ctx.policy.reworkAtLeast);
  },
};
