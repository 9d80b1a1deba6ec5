import { hasBlank, type Actor, type Post, refusal, type Refusal } from '@zhuoluo/kernel';
import { isOrderedBy, revokersOf } from '../supervision-order/impartial.ts';
import { resubmit, sendBack } from '../supervision-order/send-back.ts';
import type { Signature } from '../supervision-order/draft.ts';
import { issue, signedFor } from '../supervision-order/sign.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { Case } from '../case/case.ts';
import type { ResubmitOrder, SendBackOrder, SignOrder } from '../case/order-command.ts';
import type { Context } from '../case/context.ts';
import { isSignatory, mustDecide, mustDecideOnOthers } from './decide-on-order.ts';
import { first, orderInState } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 签发: by the signatory, or by a person authorised to sign for that post, each in their own post (rules.md §111, §113). */
export const signOrder: CommandRule<SignOrder> = {
  permit: (c, by, ctx, { order }) => mayDecideOnDraft(c, order, by, ctx),
  post: signingPost,
  run(work, { by }, { order }) {
    const { ctx } = work;
    const post = signingPost(by, ctx, { order })!;
    const signature = isSignatory(order, by, ctx.directory)
      ? ownSignature(order, by, post)
      : signedFor(authorisationOf(order, by, ctx)!, post);
    issue(work, order, signature);
  },
};

/** 退回修改: the signer wants other 办理要求; what the draft waits for runs on, so that no ladder stands still. */
export const sendBackOrder: CommandRule<SendBackOrder> = {
  permit: (c, by, ctx, { order }) => mayDecideOnDraft(c, order, by, ctx),
  post: signingPost,
  run: (work, { by, reason }, { order }) => sendBack(work, order, by.personId, reason),
};

/** 重新报签: its office words the 办理要求 anew, and nothing else: the cause stays. */
export const resubmitOrder: CommandRule<ResubmitOrder> = {
  permit: (c, by, ctx, { order }) =>
    first(
      mustDecide('resubmit', c, by, ctx, order, revokersOf(c, order, ctx.directory)),
      orderInState(order, 'PENDING_SIGN'),
      order.sentBackAt === null ? refusal('draft-not-sent-back') : null,
    ),
  check: (_work, { requirements }) =>
    requirements.length === 0 || requirements.some(hasBlank) ? refusal('blank-in-text') : null,
  run: (work, { requirements }, { order }) => resubmit(work, order, requirements),
};

/** In the post that signs, 代 where somebody stands in for its holder; in one's own above it, while it is vacant. */
function ownSignature(order: SupervisionOrder, { personId }: Actor, { id, title, standsIn }: Post): Signature {
  return {
    mode: standsIn ? 'ACTING' : 'PERSON',
    signerId: personId,
    postId: id,
    title: id === order.signatoryPostId ? order.signatoryTitle : title,
    authorisation: null,
  };
}

function mayDecideOnDraft(c: Case, order: SupervisionOrder, by: Actor, ctx: Context): Refusal | null {
  return first(
    maySign(order, by, ctx),
    orderInState(order, 'PENDING_SIGN'),
    mustDecideOnOthers(c, order, by, ctx),
    isOrderedBy(c, order, by.personId, ctx.directory) ? refusal('own-draft') : null,
    order.sentBackAt === null ? null : refusal('draft-sent-back'),
  );
}

function maySign(order: SupervisionOrder, by: Actor, ctx: Context): Refusal | null {
  const isStandIn = by.posts.length > 0 && authorisationOf(order, by, ctx) !== undefined;
  const may = isSignatory(order, by, ctx.directory) || isStandIn;
  return may ? null : refusal('role-missing', { wanted: order.signatoryTitle });
}

/** The own post that signs the order, or answers for it while it is vacant. An authorised person signs in the post of their own papers. */
function signingPost(by: Actor, { directory }: Context, { order }: { readonly order: SupervisionOrder }): Post | null {
  const signs = directory.answering(order.signatoryPostId)?.id ?? order.signatoryPostId;
  return by.posts.find(({ id }) => id === signs) ?? directory.signingPostOf(by);
}

function authorisationOf(order: SupervisionOrder, by: Actor, { directory, now }: Context) {
  return directory.authorisedFor(order.signatoryPostId, now).find(({ personId }) => personId === by.personId);
}
