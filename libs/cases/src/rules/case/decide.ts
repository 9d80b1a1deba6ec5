import type { CaseRequest } from '../request/case-request.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import { actingPost, authorOf, type Actor, refusal } from '@zhuoluo/kernel';
import type { Case } from './case.ts';
import type { Task } from './task.ts';
import { CaseWork } from './case-work.ts';
import type { CaseCommand, CommandType } from './command.ts';
import type { Unit } from '@zhuoluo/directory/rules';
import { first, notArchived, officeInCharge } from '../commands/guards.ts';
import { deEscalateCase } from '../commands/de-escalate.ts';
import { acceptCase, dispatchCase } from '../commands/dispatch.ts';
import { decideExtension, extendTask } from '../commands/extend.ts';
import { orderDirectly } from '../commands/order-directly.ts';
import { instructCase } from '../commands/instruct.ts';
import { closeCase, followUpCase, reviewCase } from '../commands/office.ts';
import { escalateCase, solveOnSite } from '../commands/on-site.ts';
import { acceptAnswer, answerOrder, receiveOrder, rejectAnswer } from '../commands/order.ts';
import { decideReturn, returnTask } from '../commands/return.ts';
import { decideObjection, objectToRejection } from '../commands/object.ts';
import { rejectCase } from '../commands/reject.ts';
import { findFalseClosure, reopenCase } from '../commands/reopen.ts';
import { withdrawRequest } from '../commands/decide-request.ts';
import { decideEscalation, requestEscalation } from '../commands/request-escalation.ts';
import { revokeOrder } from '../commands/revoke.ts';
import type { CommandRule, Target } from '../commands/rule.ts';
import { resubmitOrder, sendBackOrder, signOrder } from '../commands/sign.ts';
import { amendCase, supplementCase } from '../commands/wording.ts';
import { decideRatingDispute, verifyRating } from '../commands/verify.ts';
import { urgeTask } from '../commands/urge.ts';
import { withdrawCase } from '../commands/withdraw.ts';
import { decideSuspension, resumeTask, suspendTask } from '../commands/suspend.ts';
import { claimTask, reportProgress, submitTask } from '../commands/task.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { outOfReach } from './reach.ts';

export { fileCase, mayFile } from '../commands/file-case.ts';
export { orderTargets, type OrderTarget } from '../commands/order-directly.ts';

const CASE_RULES = {
  'solve-on-site': solveOnSite,
  escalate: escalateCase,
  accept: acceptCase,
  dispatch: dispatchCase,
  review: reviewCase,
  'follow-up': followUpCase,
  verify: verifyRating,
  close: closeCase,
  'de-escalate': deEscalateCase,
  instruct: instructCase,
  'request-escalation': requestEscalation,
  amend: amendCase,
  supplement: supplementCase,
  reject: rejectCase,
  object: objectToRejection,
  withdraw: withdrawCase,
  reopen: reopenCase,
  'false-closure': findFalseClosure,
  order: orderDirectly,
};
const TASK_RULES = {
  claim: claimTask,
  progress: reportProgress,
  submit: submitTask,
  return: returnTask,
  urge: urgeTask,
  extend: extendTask,
  suspend: suspendTask,
  resume: resumeTask,
};
const REQUEST_RULES = {
  'decide-return': decideReturn,
  'decide-escalation': decideEscalation,
  'decide-extension': decideExtension,
  'decide-suspension': decideSuspension,
  'decide-rating-dispute': decideRatingDispute,
  'decide-objection': decideObjection,
  'withdraw-request': withdrawRequest,
};
const ORDER_RULES = {
  sign: signOrder,
  'send-back': sendBackOrder,
  resubmit: resubmitOrder,
  receive: receiveOrder,
  answer: answerOrder,
  'accept-answer': acceptAnswer,
  'reject-answer': rejectAnswer,
  revoke: revokeOrder,
};
const RULES: { readonly [T in CommandType]: CommandRule<Extract<CaseCommand, { type: T }>> } = {
  ...CASE_RULES,
  ...TASK_RULES,
  ...REQUEST_RULES,
  ...ORDER_RULES,
};

/** What a command does to a case that has been advanced to now, or why it does nothing. */
export function decide(command: CaseCommand, current: Case, ctx: Context): Decision {
  const task = 'taskId' in command ? current.tasks.find((t) => t.id === command.taskId) : undefined;
  const order = 'orderId' in command ? current.orders.find((o) => o.id === command.orderId) : undefined;
  const request = 'requestId' in command ? current.requests.find((r) => r.id === command.requestId) : undefined;
  if ('taskId' in command && !task) return { ok: false, refusal: refusal('no-such-task') };
  if ('orderId' in command && !order) return { ok: false, refusal: refusal('no-such-order') };
  if ('requestId' in command && !request) return { ok: false, refusal: refusal('no-such-request') };
  const rule = RULES[command.type] as CommandRule<CaseCommand>;
  const target = { task, order, request } as Target;
  const refusedTo = (by: Actor) => first(notArchived(current), rule.permit(current, by, ctx, target));
  const notPermitted = refusedTo(command.by);
  if (notPermitted) return { ok: false, refusal: notPermitted };
  const post = rule.post?.(command.by, ctx, target) ?? actingPost(command.by, (by) => refusedTo(by) === null);
  const work = new CaseWork(current, ctx, authorOf(command.by, post));
  const refused = rule.check?.(work, command, target) ?? null;
  if (refused) return { ok: false, refusal: refused };
  rule.run(work, command, target);
  return { ok: true, case: work.case, events: work.events };
}

/** The units that the office whose turn it is may charge with the case. */
export function unitsInReach(c: Case, ctx: Context): readonly Unit[] {
  const office = officeInCharge(c, ctx);
  return ctx.directory.units.filter(({ id }) => outOfReach(c, office, id, ctx.directory) === null);
}

/** What this person may do to the case itself now: the pages offer nothing else (api.md, Allowed actions). */
export function allowedCaseActions(c: Case, by: Actor, ctx: Context): CommandType[] {
  return permitted(c, CASE_RULES, (rule) => rule.permit(c, by, ctx, {}));
}

export function allowedTaskActions(c: Case, task: Task, by: Actor, ctx: Context): CommandType[] {
  return permitted(c, TASK_RULES, (rule) => rule.permit(c, by, ctx, { task }));
}

/** As for a case, of a request: what its kind alone has is left out of others. */
export function allowedRequestActions(c: Case, request: CaseRequest, by: Actor, ctx: Context): CommandType[] {
  return permitted(c, REQUEST_RULES, (rule) => rule.permit(c, by, ctx, { request }));
}

export function allowedOrderActions(c: Case, order: SupervisionOrder, by: Actor, ctx: Context): CommandType[] {
  return permitted(c, ORDER_RULES, (rule) => rule.permit(c, by, ctx, { order }));
}

function permitted<R>(c: Case, rules: Readonly<Record<string, R>>, refusedBy: (rule: R) => unknown): CommandType[] {
  if (notArchived(c) !== null) return [];
  return Object.entries(rules).flatMap(([type, rule]) => (refusedBy(rule) === null ? [type as CommandType] : []));
}
