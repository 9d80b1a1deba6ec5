import { allowedOrderActions } from '../../rules/case/decide.ts';
import { orderRequirements } from '../../rules/supervision-order/document.ts';
import { promiseAsked } from '../../rules/supervision-order/promise.ts';
import type { Case } from '../../rules/case/case.ts';
import type { Directory } from '@zhuoluo/directory/rules';
import type { RunningLimit } from '../../rules/case/view.ts';
import type { SupervisionOrder } from '../../rules/supervision-order/supervision-order.ts';
import { seesOrder } from '../access/order-access.ts';
import { draftFor, dueReasonOf, remainingOfLimit, type Viewing } from './present.ts';
import { holderRef, iso, personRef, unitOfWork, unitRef } from '@zhuoluo/directory/http';
import type {
  AnswerDraft,
  OrderRef,
  PromiseAnswer,
  SentBack,
  SignerAnswer,
  SupervisionOrderAnswer,
} from './supervision-order.answer.ts';

export function presentOrder(c: Case, order: SupervisionOrder, viewing: Viewing): SupervisionOrderAnswer {
  const { acting, ctx, scope } = viewing;
  // An unsigned draft that grew from it is not for everybody who reads it.
  const seen = c.orders.filter((o) => seesOrder(scope, o, ctx.servedBy));
  const allowedActions = allowedOrderActions(c, order, acting, ctx);
  const running = rectifying(order);
  const drafted = draftFor(viewing, order.unitId, order.answerDraft, order.answerDraftedBy);
  return {
    id: order.id,
    docNumber: order.docNumber,
    version: c.version,
    colour: order.colour,
    state: order.state,
    reason: order.reason,
    caseId: order.caseId,
    taskId: order.taskId,
    level: order.level,
    unit: unitOfWork(ctx, order.unitId, order.endedAt),
    office: unitRef(ctx, order.officeId),
    clockKind: order.clockKind,
    step: order.step,
    dueAt: iso(order.dueAt),
    draftedAt: iso(order.draftedAt),
    issuedAt: iso(order.issuedAt),
    signer: signerOf(order, ctx),
    sentBack: sentBackOf(order, viewing),
    requirements: orderRequirements(c, order, ctx.directory, ctx.calendar, ctx.policy),
    rectifyLimit: order.rectifyLimit,
    rectifyDueAt: iso(order.rectifyDueAt),
    dueReason: dueReasonOf(order.rectifyDueAt, running !== undefined),
    receivedAt: iso(order.receivedAt),
    receivedBy: personRef(ctx, order.receivedBy),
    answeredAt: iso(order.answeredAt),
    answeredBy: personRef(ctx, order.answeredBy),
    answerKind: order.answerKind,
    answerText: order.answerText,
    answerUntil: iso(order.answerUntil),
    answerDraft: drafted.draft,
    answerDraftForm: drafted.draft === null ? null : draftOf(order),
    answerDraftedBy: drafted.by,
    judgeOffice: unitOfWork(ctx, order.judgeOfficeId, order.endedAt),
    judgedBy: personRef(ctx, order.judgedBy),
    supersedes: orderRef(seen, order.supersedes),
    grewInto: orderRef(seen, seen.findLast((o) => o.supersedes === order.id && o.state !== 'LAPSED')?.id ?? null),
    promise: allowedActions.includes('accept-answer') ? promiseOf(c, order, ctx) : null,
    points: order.points,
    repeat: order.repeat,
    endedAt: iso(order.endedAt),
    remaining: remainingOfLimit(ctx, running),
    allowedActions,
  };
}

/** Who signed, or is to sign; a vacant post stands under its title. */
export function signerOf(
  order: Pick<
    SupervisionOrder,
    'signerId' | 'signatoryPostId' | 'signerTitle' | 'signatoryTitle' | 'signMode' | 'authorisation'
  >,
  ctx: { readonly directory: Directory },
): SignerAnswer {
  const { signerId, signatoryPostId, signMode: mode, authorisation } = order;
  const signer = signerId === null ? holderRef(ctx, signatoryPostId) : personRef(ctx, signerId);
  return { ...signer, title: order.signerTitle ?? order.signatoryTitle, mode, authorisation };
}

/** Its own limit, while that runs: from its issue until it is answered or ended. */
export function rectifying(
  order: Pick<SupervisionOrder, 'state' | 'rectifyLimit' | 'rectifyDueAt' | 'remainingSeconds' | 'recheckAt'>,
): RunningLimit | undefined {
  const { state, rectifyLimit: limit, rectifyDueAt: dueAt, remainingSeconds, recheckAt } = order;
  return state === 'ISSUED' && limit !== null ? { limit, dueAt, remainingSeconds, recheckAt } : undefined;
}

function sentBackOf({ sentBackAt, sentBackBy, sentBackReason }: SupervisionOrder, { ctx }: Viewing): SentBack | null {
  if (sentBackBy === null || sentBackReason === null) return null;
  return { isOpen: sentBackAt !== null, by: personRef(ctx, sentBackBy), reason: sentBackReason };
}

export function orderRef(orders: readonly SupervisionOrder[], id: string | null): OrderRef | null {
  const order = id === null ? undefined : orders.find((o) => o.id === id);
  return order ? { id: order.id, docNumber: order.docNumber, colour: order.colour } : null;
}

function draftOf({ answerDraftForm: form }: SupervisionOrder): AnswerDraft | null {
  return form && { kind: form.kind, text: form.text, until: iso(form.until ?? null) };
}

function promiseOf(c: Case, order: SupervisionOrder, ctx: Viewing['ctx']): PromiseAnswer | null {
  const asked = promiseAsked(c, order, ctx);
  return asked && { ...asked, latest: iso(asked.latest) };
}
