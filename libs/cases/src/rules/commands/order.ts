import { drawNext } from '../escalation/ladder.ts';
import { rearm } from '../escalation/rearm.ts';
import { draftAnswer, recordAnswer } from '../supervision-order/answer.ts';
import { checkPromise, limitUnder, promiseAsked } from '../supervision-order/promise.ts';
import { limitResumed } from '../supervision-order/order-limit.ts';
import { judgesOf } from '../supervision-order/impartial.ts';
import { isDirect, type OrderReason, type SupervisionOrder } from '../supervision-order/supervision-order.ts';
import { type Actor, refusal, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import { startCommitment } from '../case/clocks.ts';
import type { AcceptAnswer, AnswerOrder, ReceiveOrder, RejectAnswer } from '../case/order-command.ts';
import type { Context } from '../case/context.ts';
import { draftsAfter, isLadderAlive, taskUnder } from '../case/parts.ts';
import { endsProgress, reportSuspended } from '../case/suspension.ts';
import { ended, struckOff } from '../supervision-order/end-order.ts';
import { mustDecide } from './decide-on-order.ts';
import { first, orderInState } from './guards.ts';
import { isDraft, mustHave, type Act } from '../rights.ts';
import type { CommandRule } from './rule.ts';
import { LIVE_ORDER } from '../case/states.ts';

/** Drafts that an answer to the order before them leaves as they are. */
const BINDING: readonly OrderReason[] = ['ANSWER_REJECTED', 'INSTRUCTION_MISSED'];

/** 送达签收: the unit confirms it has the order; no clock depends on it. */
export const receiveOrder: CommandRule<ReceiveOrder> = {
  permit: (_c, by, _ctx, { order }) =>
    first(
      mustHave('receive', by, { UNIT: order.unitId }),
      orderInState(order, ...LIVE_ORDER),
      order.receivedAt === null ? null : refusal('already-received'),
    ),
  run(work, { by }, { order }) {
    work.record(
      'order-received',
      { orderId: order.id, unitId: order.unitId },
      {
        orders: [{ id: order.id, receivedAt: work.ctx.now, receivedBy: by.personId }],
      },
    );
  },
};

/**
 * 反馈: an officer drafts, the head answers. It stops the order's clock while the supervision office weighs it (rules.md §98, §121, §124).
 * A draft order that silence drew lapses. One that a rejected answer, a leader’s date or a person drew does not: a polite answer never
 * ends supervision.
 */
export const answerOrder: CommandRule<AnswerOrder> = {
  permit: (_c, by, _ctx, { order }) =>
    first(mustHave('answer', by, { UNIT: order.unitId }), orderInState(order, 'ISSUED')),
  run(work, command, { order }) {
    const { by, kind, text, until } = command;
    if (isDraft('answer', by, order.unitId)) return draftAnswer(work, order, command);
    if (order.clockKind === 'PROGRESS')
      return reportSuspended(work, taskUnder(work.case, order.ladder)!, { text, personId: by.personId });
    const cured = draftsAfter(work.case, order).filter((o) => !BINDING.includes(o.reason) && !isDirect(o));
    recordAnswer(work, order, { kind, text, personId: by.personId }, until, struckOff(work, cured));
  },
};

function mayJudge(act: Act, c: Case, by: Actor, ctx: Context, order: SupervisionOrder): Refusal | null {
  return first(
    mustDecide(act, c, by, ctx, order, judgesOf(c, order, ctx.directory)),
    orderInState(order, 'ANSWERED'),
    order.answerKind === 'SUBMISSION' ? refusal('order-under-review') : null,
  );
}

/**
 * A polite answer never ends supervision: while the matter is not handed in, accepting one needs a date (rules.md §124). One that
 * calls itself final needs none, but what is then not handed in draws the next colour after a working day.
 */
export const acceptAnswer: CommandRule<AcceptAnswer> = {
  permit: (c, by, ctx, { order }) => mayJudge('accept-answer', c, by, ctx, order),
  check(work, { until }, { order }) {
    const asked = promiseAsked(work.case, order, work.ctx);
    return asked && checkPromise(asked, until, work.ctx.now);
  },
  run(work, { by, until }, { order }) {
    const alive = isLadderAlive(work.case, order.ladder);
    const task = taskUnder(work.case, order.ladder);
    const limit = limitUnder(work.case, order);
    const clock = alive && until !== undefined ? startCommitment(work, order, limit, until) : null;
    work.record(
      'order-answer-accepted',
      { orderId: order.id, unitId: order.unitId, until: clock?.dueAt ?? null },
      {
        orders: [
          { ...ended(work, order, 'CLOSED'), judgedBy: by.personId },
          ...struckOff(work, draftsAfter(work.case, order)),
        ],
        tasks: clock && task ? [{ id: task.id, committed: true }] : [],
        clocks: clock ? [clock] : [],
      },
    );
    if (alive && !clock) rearm(work, order.ladder, work.ctx.policy.reworkAtLeast);
  },
};

/**
 * A rejected answer draws the next colour at once (rules.md §125).
 * What no colour follows, or a former unit owes, goes on with the rest of its limit.
 * The first time that is at least a working day.
 */
export const rejectAnswer: CommandRule<RejectAnswer> = {
  permit: (c, by, ctx, { order }) => mayJudge('reject-answer', c, by, ctx, order),
  run(work, { by, reason }, { order }) {
    const isLast = order.colour === 'RED' || endsProgress(work, order);
    const escalates = isLadderAlive(work.case, order.ladder) && !isLast;
    // Each time it would put an order off for ever: an answer a day, each worth nothing.
    const atLeast = order.judgedBy === null ? work.ctx.policy.reworkAtLeast : undefined;
    const back = {
      id: order.id,
      state: 'ISSUED' as const,
      judgedBy: by.personId,
      judgeRemindAt: null,
      judgeMoveAt: null,
      ...(escalates ? { expireAt: null } : limitResumed(work, order, atLeast)),
    };
    work.record('order-answer-rejected', { orderId: order.id, unitId: order.unitId, reason }, { orders: [back] });
    const isDrawn = draftsAfter(work.case, order).length > 0;
    if (escalates && !isDrawn) drawNext(work, { ...order, ...back }, 'ANSWER_REJECTED');
  },
};
