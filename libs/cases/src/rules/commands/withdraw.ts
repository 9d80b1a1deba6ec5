import { refusal, type Actor, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { WithdrawCase } from '../case/command.ts';
import { endOpenWork } from '../case/end-open-work.ts';
import { lapsePending } from '../request/end-request.ts';
import { mustHave } from '../rights.ts';
import { isLiveOrder } from '../supervision-order/supervision-order.ts';
import { first, isOpen, speaksFor } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 撤回: by the enterprise, or by 12345 on its word; never by a unit or a liaison (rules.md §53). */
export const withdrawCase: CommandRule<WithdrawCase> = {
  permit: (c, by) => first(mustHave('withdraw', by, { PARTY: speaksFor(by, c) }), isOpen(c), isPressed(c)),
  check: ({ case: c, ctx }, { by, confirmedBy }) => {
    if (speaksFor(by, c)) return null;
    if (!confirmedBy) return refusal('confirmation-required');
    return confirmedBy.at > ctx.now ? refusal('confirmation-in-future') : null;
  },
  run(work, { by, reason, confirmedBy }) {
    lapsePending(work, 'CASE_WITHDRAWN');
    const confirmation = confirmedOf(work.case, by, confirmedBy);
    work.record(
      'case-withdrawn',
      { reason, confirmed: confirmation?.how ?? null },
      {
        case: {
          state: 'WITHDRAWN',
          endedAt: work.ctx.now,
          dueAt: null,
          // What was only proposed comes to nothing.
          closeProposedBy: null,
          closeSummary: null,
          withdrawalConfirmedBy: confirmation,
        },
        ...endOpenWork(work),
      },
    );
  },
};

/** A withdrawal frees no unit from a warning or worse: neither is told to who withdraws, for an enterprise reads no orders. */
function isPressed({ orders }: Case): Refusal | null {
  return orders.some((o) => isLiveOrder(o) && o.colour !== 'BLUE') ? refusal('order-outstanding') : null;
}

/** An enterprise's own account is its word. */
function confirmedOf(c: Case, by: Actor, confirmedBy: WithdrawCase['confirmedBy']) {
  return speaksFor(by, c) ? null : confirmedBy!;
}
