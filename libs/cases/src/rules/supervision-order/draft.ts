import type { OrderFacts } from '../case/case-facts.ts';
import { actAfter } from '../case/clocks.ts';
import type { Clock } from '../case/clock.ts';
import type { CaseWork } from '../case/case-work.ts';
import type { Context } from '../case/context.ts';
import type { Colour, Duration } from '@zhuoluo/kernel';
import { ended, struckOff, type OrderPatch } from './end-order.ts';
import { signerOf } from './impartial.ts';
import { limitFromIssue } from './order-limit.ts';
import { isOpenOrder, type OrderReason, type SupervisionOrder, UNSET_OF_ORDER } from './supervision-order.ts';

/** What an order is drawn on and why. */
export interface Draw {
  readonly on: Clock;
  readonly reason: OrderReason;
  readonly colour: Colour;
  readonly supersedes: SupervisionOrder | null;
  readonly repeat: number;
  readonly clock?: (Pick<Clock, 'id'> & Partial<Clock>) | undefined;
  /** What a person ordered, if one did; unsigned drafts lapse with it. */
  readonly direct?: DirectCause;
  readonly lapses?: readonly SupervisionOrder[];
}

/** What a direct order says beside its reason (rules.md §105). */
export interface DirectCause {
  readonly text: string;
  readonly personId: string;
  /** That of the colour where left out. */
  readonly rectify?: Duration;
}

/** Draws an order: issued at once if the policy says so and its post is held, else before its signatory (rules.md §112). Gives the order if issued. */
export function draftOrder(work: CaseWork, draw: Draw): SupervisionOrder | null {
  const { ctx } = work;
  const rule = ctx.policy.orders[draw.colour];
  const order = blankOrder(work, draw);
  const clocks = draw.clock ? [draw.clock] : [];
  const lapsed = struckOff(work, draw.lapses ?? []);
  const signer = ctx.directory.holderOf(order.signatoryPostId);
  if (rule.autoIssue && signer) {
    const issued: SupervisionOrder = {
      ...order,
      ...issueFields(work, order, {
        mode: 'AUTO',
        signerId: signer.id,
        postId: order.signatoryPostId,
        title: order.signatoryTitle,
        authorisation: null,
      }),
    };
    const orders = [...lapsed, ...superseded(work, issued), issued];
    work.record('order-issued', orderFacts(issued), { orders, clocks });
    return issued;
  }
  const waiting: SupervisionOrder = {
    ...order,
    alertAt: actAfter(ctx, rule.signWithin),
    delegateAt: actAfter(ctx, rule.delegateAfter),
  };
  work.record('order-drafted', orderFacts(waiting), { orders: [...lapsed, waiting], clocks });
  return null;
}

function blankOrder(work: CaseWork, draw: Draw): SupervisionOrder {
  const { case: c, ctx } = work;
  const { on } = draw;
  const officeId = ctx.directory.supervisionOffice(on.unitId);
  const { ladder } = on;
  // What a closed unit owed is asked of its successor.
  const unitId = ctx.directory.current(on.unitId).id;
  const { direct } = draw;
  // What is issued at once is not signed by hand: it may be in the name of who ordered it.
  const orderedBy = ctx.policy.orders[draw.colour].autoIssue ? null : (direct?.personId ?? null);
  const drawn = { ladder, unitId, officeId, colour: draw.colour, level: c.level, orderedBy };
  const signatory = signerOf(c, drawn, ctx.directory);
  const steps = c.orders.filter((o) => o.clockId === on.id).map((o) => o.step);
  return {
    ...UNSET_OF_ORDER,
    id: ctx.newId(),
    version: 0,
    caseId: c.id,
    taskId: on.taskId,
    ladder,
    clockId: on.id,
    clockKind: on.kind,
    step: Math.max(0, ...steps) + 1,
    colour: draw.colour,
    state: 'PENDING_SIGN',
    reason: draw.reason,
    ...(direct && {
      causeText: direct.text,
      orderedBy: direct.personId,
      rectifyLimit: direct.rectify ?? null,
    }),
    level: c.level,
    unitId,
    officeId,
    dueAt: on.dueAt ?? ctx.now,
    limit: on.limit,
    limitStartedAt: on.startedAt,
    draftedAt: ctx.now,
    signatoryPostId: signatory.postId,
    signatoryTitle: signatory.title,
    judgeOfficeId: officeId,
    supersedes: draw.supersedes?.id ?? null,
    points: draw.repeat > 0 ? 0 : ctx.policy.orders[draw.colour].points,
    repeat: draw.repeat,
  };
}

export interface Signature {
  readonly mode: 'AUTO' | 'PERSON' | 'ACTING' | 'DELEGATED';
  readonly signerId: string;
  /** In which the signer signs. */
  readonly postId: string;
  readonly title: string;
  readonly authorisation: string | null;
}

/** Fields of an order that is now issued; its own limit runs from here (rules.md §120, §26). */
export function issueFields(work: CaseWork, order: SupervisionOrder, by: Signature): OrderPatch {
  const { ctx, case: c } = work;
  const rectify = order.rectifyLimit ?? ctx.policy.orders[order.colour].rectify[c.urgency];
  const before = c.orders.find((o) => o.id === order.supersedes);
  return {
    id: order.id,
    ...standing(order, ctx),
    state: 'ISSUED',
    issuedAt: ctx.now,
    signMode: by.mode,
    signerId: by.signerId,
    signerPostId: by.postId,
    signerTitle: by.title,
    authorisation: by.authorisation,
    alertAt: null,
    delegateAt: null,
    sentBackAt: null,
    rectifyLimit: rectify,
    // What waits for the head answers the new colour as well.
    ...(before?.answerDraft ? draftOf(before) : {}),
    ...limitFromIssue(work, order, rectify),
  };
}

/** A paper is issued by and to units that exist. */
function standing({ unitId, officeId }: SupervisionOrder, { directory }: Context) {
  return { unitId: directory.current(unitId).id, officeId: directory.current(officeId).id };
}

/** A new colour takes the place of the order before it, if that is still open (rules.md §97). */
export function superseded(work: CaseWork, by: SupervisionOrder): OrderPatch[] {
  return work.case.orders
    .filter((o) => o.id === by.supersedes && isOpenOrder(o))
    .map((o) => ended(work, o, 'SUPERSEDED'));
}

export function orderFacts(order: SupervisionOrder): OrderFacts {
  return {
    orderId: order.id,
    colour: order.colour,
    step: order.step,
    reason: order.reason,
    unitId: order.unitId,
    officeId: order.officeId,
    signer: order.signerTitle ?? order.signatoryTitle,
    mode: order.signMode,
    repeat: order.repeat,
  };
}

/** What an officer wrote goes on to the next colour. */
function draftOf({ answerDraft, answerDraftForm, answerDraftedBy }: SupervisionOrder) {
  return { answerDraft, answerDraftForm, answerDraftedBy };
}
