import type { CaseWork } from '../case/case-work.ts';
import { actAfter, nextOpening } from '../case/clocks.ts';
import type { Authorisation } from '@zhuoluo/directory/rules';
import { followIssue } from '../escalation/ladder.ts';
import { issueFields, orderFacts, superseded, type Signature } from './draft.ts';
import { mayDecideOn, superiorSigner } from './impartial.ts';
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
    { ...orderFacts(order), signatoryId: order.signatoryId, superiorId: superior?.personId ?? null },
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
  const authorisation = standInFor(work, order);
  if (authorisation) {
    issue(work, order, {
      mode: 'DELEGATED',
      signerId: authorisation.toPersonId,
      title: ctx.directory.titleOf(authorisation.toPersonId),
      authorisation: authorisation.document,
    });
    return;
  }
  const superior = superiorSigner(work.case, order, ctx.directory);
  const again = {
    id: order.id,
    sentBackAt: null,
    alertAt: actAfter(ctx, rule.signWithin),
    delegateAt: actAfter(ctx, rule.delegateAfter),
  };
  const facts = {
    ...orderFacts(order),
    fromPersonId: order.signatoryId,
    toPersonId: superior?.personId ?? order.signatoryId,
  };
  const signatory = superior ? { signatoryId: superior.personId, signatoryTitle: superior.title } : {};
  work.record('order-referred-up', facts, { orders: [{ ...again, ...signatory }] });
}

/** The authorisation under which an order is issued in its signatory’s name; none where either of the two is a party to it. */
function standInFor(
  { case: c, ctx: { directory, now } }: CaseWork,
  order: SupervisionOrder,
): Authorisation | undefined {
  const may = (personId: string) => mayDecideOn(c, order, directory.person(personId), directory);
  if (!may(order.signatoryId)) return undefined;
  return directory.authorisationsOf(order.signatoryId, now).find(({ toPersonId }) => may(toPersonId));
}
