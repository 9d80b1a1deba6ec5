import { hasBlank, type Actor, refusal, type Refusal } from '@zhuoluo/kernel';
import { revokersOf } from '../supervision-order/impartial.ts';
import { resubmit, sendBack } from '../supervision-order/send-back.ts';
import { issue } from '../supervision-order/sign.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { Case } from '../case/case.ts';
import type { ResubmitOrder, SendBackOrder, SignOrder } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { mustDecide, mustDecideOnOthers } from './decide-on-order.ts';
import { first, orderInState } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 签发: by the signatory, or by a person authorised to sign for them, each in their own post (rules.md §111, §113). */
export const signOrder: CommandRule<SignOrder> = {
  permit: (c, by, ctx, { order }) => mayDecideOnDraft(c, order, by, ctx),
  run(work, { by }, { order }) {
    const own = order.signatoryId === by.personId;
    issue(work, order, {
      mode: own ? 'PERSON' : 'DELEGATED',
      signerId: by.personId,
      title: own ? order.signatoryTitle : work.ctx.directory.titleOf(by.personId),
      authorisation: own ? null : authorisationOf(order, by, work.ctx)!.document,
    });
  },
};

/** 退回修改: the signer wants other 办理要求; what the draft waits for runs on, so that no ladder stands still. */
export const sendBackOrder: CommandRule<SendBackOrder> = {
  permit: (c, by, ctx, { order }) => mayDecideOnDraft(c, order, by, ctx),
  run: (work, { by, reason }, { order }) => sendBack(work, order, by.personId, reason),
};

/** 重新报签: its office words the 办理要求 anew, and nothing else: the cause stays. */
export const resubmitOrder: CommandRule<ResubmitOrder> = {
  permit: (c, by, ctx, { order }) =>
    first(
      mustDecide(c, by, ctx, order, revokersOf(c, order, ctx.directory)),
      orderInState(order, 'PENDING_SIGN'),
      order.sentBackAt === null ? refusal('draft-not-sent-back') : null,
    ),
  check: (_work, { requirements }) =>
    requirements.length === 0 || requirements.some(hasBlank) ? refusal('blank-in-text') : null,
  run: (work, { requirements }, { order }) => resubmit(work, order, requirements),
};

function mayDecideOnDraft(c: Case, order: SupervisionOrder, by: Actor, ctx: Context): Refusal | null {
  return first(
    maySign(order, by, ctx),
    orderInState(order, 'PENDING_SIGN'),
    mustDecideOnOthers(c, order, by, ctx),
    order.sentBackAt === null ? null : refusal('draft-sent-back'),
  );
}

function maySign(order: SupervisionOrder, by: Actor, ctx: Context): Refusal | null {
  if (order.signatoryId === by.personId) return null;
  return authorisationOf(order, by, ctx) ? null : refusal('role-missing', { wanted: order.signatoryTitle });
}

function authorisationOf(order: SupervisionOrder, by: Actor, { directory, now }: Context) {
  return directory.authorisationsOf(order.signatoryId, now).find((a) => a.toPersonId === by.personId);
}
