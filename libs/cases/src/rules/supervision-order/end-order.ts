import type { CaseWork } from '../case/case-work.ts';
import type { SupervisionOrder } from './supervision-order.ts';
import type { ENDED_ORDER } from '../case/states.ts';

export type OrderPatch = Pick<SupervisionOrder, 'id'> & Partial<SupervisionOrder>;

/** Fields every order takes on when it ends, whichever way. */
export function ended(work: CaseWork, order: SupervisionOrder, state: (typeof ENDED_ORDER)[number]): OrderPatch {
  return {
    id: order.id,
    state,
    endedAt: work.ctx.now,
    alertAt: null,
    delegateAt: null,
    sentBackAt: null,
    expireAt: null,
    recheckAt: null,
    judgeRemindAt: null,
    judgeMoveAt: null,
    answerDraft: null,
    answerDraftForm: null,
  };
}

/** Orders end with what they asked for; an unsigned draft lapses (rules.md §98). */
export function struckOff(work: CaseWork, orders: readonly SupervisionOrder[]): OrderPatch[] {
  return orders.map((o) => ended(work, o, o.state === 'PENDING_SIGN' ? 'LAPSED' : 'CLOSED'));
}
