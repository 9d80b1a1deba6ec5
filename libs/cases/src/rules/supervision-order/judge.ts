import type { CaseWork } from '../case/case-work.ts';
import { judgementDue } from './answer.ts';
import { orderFacts } from './draft.ts';
import type { SupervisionOrder } from './supervision-order.ts';

export function remindJudge(work: CaseWork, order: SupervisionOrder): void {
  work.record(
    'order-judgement-reminded',
    { ...orderFacts(order), judgeOfficeId: order.judgeOfficeId },
    { orders: [{ id: order.id, judgeRemindAt: null }] },
  );
}

/** The decision moves to the supervision office a tier up; where none is above, the reminder comes again (rules.md §123). */
export function moveJudgement(work: CaseWork, order: SupervisionOrder): void {
  const above = work.ctx.directory.city.offices.supervision;
  const { judgeOfficeId } = order;
  if (above === judgeOfficeId) {
    const { judgeMoveAt } = judgementDue(work);
    return work.record(
      'order-judgement-reminded',
      { ...orderFacts(order), judgeOfficeId },
      { orders: [{ id: order.id, judgeRemindAt: null, judgeMoveAt }] },
    );
  }
  work.record(
    'order-judgement-moved',
    { ...orderFacts(order), fromOfficeId: judgeOfficeId, toOfficeId: above },
    { orders: [{ id: order.id, judgeOfficeId: above, ...judgementDue(work) }] },
  );
}
