import { dueOf } from '../clock/limit.ts';
import type { Instant } from '../clock/instant.ts';
import type { CaseWork } from '../case/case-work.ts';
import { orderFacts } from './draft.ts';
import type { SupervisionOrder } from './supervision-order.ts';

/** The supervision office's own time to weigh an answer; the unit never pays for its silence (domain.md 9.11). */
export function judgementDue(work: CaseWork): { judgeRemindAt: Instant; judgeMoveAt: Instant } {
  const { ctx } = work;
  const instant = (limit: typeof ctx.policy.judge.moveAfter) => {
    const due = dueOf(ctx.now, limit, ctx.calendar);
    return due.dueAt === null ? due.recheckAt : due.drawAt;
  };
  return { judgeRemindAt: instant(ctx.policy.judge.remindAfter), judgeMoveAt: instant(ctx.policy.judge.moveAfter) };
}

export function remindJudge(work: CaseWork, order: SupervisionOrder): void {
  work.record(
    'order-judgement-reminded',
    { ...orderFacts(order), judgeOfficeId: order.judgeOfficeId },
    { orders: [{ id: order.id, judgeRemindAt: null }] },
  );
}

/** The decision moves to the supervision office a tier up; at the top the reminder comes again (domain.md 9.11). */
export function moveJudgement(work: CaseWork, order: SupervisionOrder): void {
  const above = work.ctx.directory.city.offices.supervision;
  work.record(
    'order-judgement-moved',
    { ...orderFacts(order), fromOfficeId: order.judgeOfficeId, toOfficeId: above },
    { orders: [{ id: order.id, judgeOfficeId: above, ...judgementDue(work) }] },
  );
}
