import type { CaseWork } from '../case/case-work.ts';
import { actAfter, nextOpening } from '../case/clocks.ts';
import type { Authorised, Person } from '@zhuoluo/directory/rules';
import type { Post } from '@zhuoluo/kernel';
import { followIssue } from '../escalation/ladder.ts';
import { issueFields, orderFacts, superseded, type Signature } from './draft.ts';
import { maySign, superiorSigner } from './impartial.ts';
import type { SupervisionOrder } from './supervision-order.ts';

/** Issues a drafted order over a signature: it supersedes the order before it and its own limit starts (rules.md §112, §120). */
export function issue(work: CaseWork, order: SupervisionOrder, signature: Signature): void {
  const patch = issueFields(work, order, signature);
  const issued: SupervisionOrder = { ...order, ...patch };
  work.record('order-issued', orderFacts(issued), {
    orders: [...superseded(work, order), patch],
  });
  followIssue(work, issued);
}

/** Unsigned for too long: the signer's superior is told (rules.md §112). */
export function alertSigner(work: CaseWork, order: SupervisionOrder): void {
  const superior = superiorSigner(work.case, order, work.ctx.directory);
  work.record(
    'order-sign-alerted',
    { ...orderFacts(order), signatoryPostId: order.signatoryPostId, superiorPostId: superior?.postId ?? null },
    { orders: [{ id: order.id, alertAt: null }] },
  );
}

/** Still unsigned, while the offices are open: issued 授权签发 where an authorisation is stored, else laid before the superior (rules.md §113). */
export function delegate(work: CaseWork, order: SupervisionOrder): void {
  const { ctx } = work;
  const rule = ctx.policy.orders[order.colour];
  const opening = nextOpening(ctx, rule.delegateAfter);
  if (opening !== null) {
    const facts = { ...orderFacts(order), until: opening };
    return work.record('order-sign-deferred', facts, { orders: [{ id: order.id, delegateAt: opening }] });
  }
  const delegated = standInFor(work, order);
  if (delegated) return issue(work, order, delegated);
  const superior = superiorSigner(work.case, order, ctx.directory);
  const again = {
    id: order.id,
    sentBackAt: null,
    alertAt: actAfter(ctx, rule.signWithin),
    delegateAt: actAfter(ctx, rule.delegateAfter),
  };
  const facts = {
    ...orderFacts(order),
    fromPostId: order.signatoryPostId,
    toPostId: superior?.postId ?? order.signatoryPostId,
  };
  const signatory = superior ? { signatoryPostId: superior.postId, signatoryTitle: superior.title } : {};
  work.record('order-referred-up', facts, { orders: [{ ...again, ...signatory }] });
}

/** The signature under an authorisation by the signatory; none where either of the two is a party to the order, or the post is vacant. */
function standInFor({ case: c, ctx: { directory, now } }: CaseWork, order: SupervisionOrder): Signature | undefined {
  const may = (person: Person | null) => person !== null && maySign(c, order, person, directory);
  if (!may(directory.holderOf(order.signatoryPostId))) return undefined;
  return directory
    .authorisedFor(order.signatoryPostId, now)
    .flatMap((authorised) => {
      const standIn = directory.person(authorised.personId);
      const post = directory.signingPostOf(standIn);
      return may(standIn) && post ? [signedFor(authorised, post)] : [];
    })
    .at(0);
}

/** A signature under an authorisation, in a post of the stand-in's own. */
export function signedFor({ personId, document }: Authorised, { id, title }: Post): Signature {
  return { mode: 'DELEGATED', signerId: personId, postId: id, title, authorisation: document };
}
