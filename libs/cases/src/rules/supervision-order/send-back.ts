import type { CaseWork } from '../case/case-work.ts';
import { orderFacts } from './draft.ts';
import type { SupervisionOrder } from './supervision-order.ts';

/** A draft goes back to its office with the signer's words; `alertAt` and `delegateAt` stay as they are. */
export function sendBack(work: CaseWork, order: SupervisionOrder, personId: string, reason: string): void {
  work.record(
    'order-sent-back',
    { ...orderFacts(order), reason },
    { orders: [{ id: order.id, sentBackAt: work.ctx.now, sentBackBy: personId, sentBackReason: reason }] },
  );
}

/** Its office lays the draft before the signatory again, with 办理要求 of its own wording. */
export function resubmit(work: CaseWork, order: SupervisionOrder, requirements: readonly string[]): void {
  work.record(
    'order-resubmitted',
    { ...orderFacts(order), requirements },
    { orders: [{ id: order.id, sentBackAt: null, requirements }] },
  );
}
