import type { Instant } from '@zhuoluo/kernel';
import type { AnswerOrder } from '../case/order-command.ts';
import { formOf } from '../case/draft-form.ts';
import type { CaseWork } from '../case/case-work.ts';
import { actAfter } from '../case/clocks.ts';
import type { OrderPatch } from './end-order.ts';
import { secondsLeft } from './order-limit.ts';
import type { SupervisionOrder } from './supervision-order.ts';

export interface Answer {
  readonly kind: NonNullable<SupervisionOrder['answerKind']>;
  readonly text: string | null;
  readonly personId: string;
  /** By when the unit promises to be through. */
  readonly until?: Instant | null;
}

/** An order that has its answer: its limit stands still, keeping what is left; coming late is recorded (rules.md §98, §121). */
export function answered(work: CaseWork, order: SupervisionOrder, answer: Answer): OrderPatch {
  const { now } = work.ctx;
  const first = order.state === 'ANSWERED' ? order : { answeredAt: now, answeredBy: answer.personId };
  const late = order.state === 'ISSUED' && order.rectifyDueAt !== null && now >= order.rectifyDueAt;
  return {
    id: order.id,
    state: 'ANSWERED',
    answeredAt: first.answeredAt,
    answeredBy: first.answeredBy,
    answerKind: answer.kind,
    answerText: answer.text,
    answerUntil: answer.until ?? null,
    answerDraft: null,
    answerDraftForm: null,
    expireAt: null,
    recheckAt: null,
    remainingSeconds: secondsLeft(work, order),
    ...(late ? { rectifyMissedAt: order.rectifyMissedAt ?? order.rectifyDueAt } : {}),
    ...judgementDue(work),
  };
}

/** Records an answer to an order, and what else it ends. */
export function recordAnswer(
  work: CaseWork,
  order: SupervisionOrder,
  answer: Answer,
  until: Instant | null = null,
  ending: readonly OrderPatch[] = [],
): void {
  const { kind, text } = answer;
  work.record(
    'order-answered',
    { orderId: order.id, unitId: order.unitId, kind, text, until },
    { orders: [answered(work, order, { ...answer, until }), ...ending] },
  );
}

/** What an officer writes is no answer yet: the limit runs on until the head gives it (rules.md §13). */
export function draftAnswer(work: CaseWork, order: SupervisionOrder, command: AnswerOrder): void {
  const { by, text } = command;
  const written = { answerDraft: text, answerDraftForm: formOf(command), answerDraftedBy: by.personId };
  work.record(
    'order-answer-drafted',
    { orderId: order.id, unitId: order.unitId },
    { orders: [{ id: order.id, ...written }] },
  );
}

/** The supervision office's own time to weigh an answer; the unit never pays for its silence (rules.md §123). */
export function judgementDue(work: CaseWork): Pick<SupervisionOrder, 'judgeRemindAt' | 'judgeMoveAt'> {
  const { ctx } = work;
  const { remindAfter, moveAfter } = ctx.policy.judge;
  return { judgeRemindAt: actAfter(ctx, remindAfter), judgeMoveAt: actAfter(ctx, moveAfter) };
}
