import { countingAsIn } from '../case/as-one.ts';
import type { Case } from '../case/case.ts';
import { ordersOn } from '../case/parts.ts';
import {
  firstAble,
  type Duty,
  decidingDuties,
  isImpartial,
  leadersOver,
  signersFrom,
  signersUpFrom,
  type Ordered,
  type Person,
  type Signer,
  type Standing,
  type Directory,
} from '@zhuoluo/directory/rules';
import type { SupervisionOrder } from './supervision-order.ts';

type OnLadder = Pick<SupervisionOrder, 'unitId' | 'ladder'>;

/** Whether a person may decide on an order (rules.md §15): not of its unit, and no author of an answer to it or to those before it. A stand-in and whom they stand in for are one. */
export function mayDecideOn(
  c: Case,
  order: OnLadder,
  by: Standing & { readonly id: string },
  directory: Directory,
): boolean {
  const authors = ordersOn(c, order.ladder).flatMap(({ answeredBy, answerDraftedBy }) => [answeredBy, answerDraftedBy]);
  return isOutside(by, countingAsIn(c, by.id, directory), { unitIds: [order.unitId], authors }, directory);
}

/** Whether a person, and all with whom they count as one, are outside some units and wrote nothing of what they say. `one` names all of them. */
export function isOutside(
  by: Standing & { readonly id: string },
  one: readonly string[],
  { unitIds, authors }: { readonly unitIds: readonly string[]; readonly authors: readonly (string | null)[] },
  directory: Directory,
): boolean {
  const others = one.filter((id) => id !== by.id).map((id) => directory.person(id));
  return (
    !one.some((id) => authors.includes(id)) &&
    [by, ...others].every((each) => unitIds.every((unitId) => isImpartial(directory, each, unitId)))
  );
}

/** The same of a signature, which is not given by who ordered it either (rules.md §105). */
export function maySign(
  c: Case,
  order: OnLadder & Pick<SupervisionOrder, 'orderedBy'>,
  by: Standing & { readonly id: string },
  directory: Directory,
): boolean {
  return mayDecideOn(c, order, by, directory) && !isOrderedBy(c, order, by.id, directory);
}

/** Whether somebody ordered it directly, or counts as one with who did. */
export function isOrderedBy(
  c: Case,
  { orderedBy }: Pick<SupervisionOrder, 'orderedBy'>,
  personId: string,
  directory: Directory,
): boolean {
  return orderedBy !== null && countingAsIn(c, personId, directory).includes(orderedBy);
}

/** The first of the posts that sign whose holder may sign it; if none may, it waits for the first. */
export function signerOf(
  c: Case,
  order: Ordered & OnLadder & Pick<SupervisionOrder, 'orderedBy'>,
  directory: Directory,
): Signer {
  const signers = signersUpFrom(directory, order);
  return signers.find(({ holder }) => holder && maySign(c, order, holder, directory)) ?? signers[0]!;
}

/** The post above the signatory whose holder may sign the order; null at the top. */
export function superiorSigner(
  c: Case,
  order: OnLadder & Pick<SupervisionOrder, 'officeId' | 'signatoryPostId' | 'orderedBy'>,
  directory: Directory,
): Signer | null {
  const may = (holder: Person | null) => holder !== null && maySign(c, order, holder, directory);
  const above = directory.superiorOf(order.signatoryPostId);
  const others = may(directory.holderOf(order.signatoryPostId)) ? [] : leadersOver(directory, order.officeId);
  return [...(above ? signersFrom(directory, above) : []), ...others].find(({ holder }) => may(holder)) ?? null;
}

/** Whose an answer is to weigh: the supervision office’s, or the leaders’ of the government where that office may not (rules.md §123, §15). */
export function judgesOf(c: Case, order: SupervisionOrder, directory: Directory): Duty {
  return decidersOf(c, order, order.judgeOfficeId, directory);
}

/** Whose it is to revoke an order: its issuing office’s, or the leaders’ where that office may not. */
export function revokersOf(c: Case, order: SupervisionOrder, directory: Directory): Duty {
  return decidersOf(c, order, order.officeId, directory);
}

function decidersOf(c: Case, order: SupervisionOrder, officeId: string, directory: Directory): Duty {
  const duties = decidingDuties(directory, order.unitId, officeId);
  return firstAble(directory, duties, (person) => mayDecideOn(c, order, person, directory));
}
