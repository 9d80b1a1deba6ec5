import type { Directory, Duty } from '@zhuoluo/directory/rules';
import { mayDecideOn } from '../supervision-order/impartial.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import { heldBy, holds, type Actor, refusal, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { Context } from '../case/context.ts';
import { mustHold } from './guards.ts';
import { isRightTo, type Act } from '../rights.ts';

/** People of the ordered unit and authors of the answer do not sign, judge or revoke; a stand-in counts as the principal too (rules.md §15). */
export function mustDecideOnOthers(
  c: Case,
  order: SupervisionOrder,
  by: Actor,
  { directory }: Context,
): Refusal | null {
  const signsFor = order.state === 'PENDING_SIGN' && !isSignatory(order, by, directory);
  const signatory = signsFor ? directory.holderOf(order.signatoryPostId) : null;
  const persons = [{ id: by.personId, posts: heldBy(by) }, ...(signatory ? [signatory] : [])];
  return persons.every((person) => mayDecideOn(c, order, person, directory)) ? null : refusal('own-order');
}

/** Whether somebody holds the post that signs an order, or the one that answers for it while it is vacant. */
export function isSignatory({ signatoryPostId }: SupervisionOrder, { posts }: Actor, directory: Directory): boolean {
  const signs = directory.answering(signatoryPostId)?.id;
  return posts.some(({ id }) => id === signatoryPostId || id === signs);
}

/** Who would decide if the order were not on their own unit is told why they may not. */
export function mustDecide(
  act: Act,
  c: Case,
  by: Actor,
  ctx: Context,
  order: SupervisionOrder,
  duty: Duty,
): Refusal | null {
  const own = mustDecideOnOthers(c, order, by, ctx);
  const isOffice = holds(by, 'SUPERVISOR', order.officeId) || holds(by, 'SUPERVISOR', order.judgeOfficeId);
  const isOthers = isRightTo(act, duty.role) ? null : refusal('role-missing', { wanted: duty.role });
  return (isOffice ? own : null) ?? isOthers ?? mustHold(by, duty) ?? own;
}
