import type { Case } from '../case/case.ts';
import { ladderOf } from '../case/parts.ts';
import { firstAble, type Duty } from '../directory/duty.ts';
import type { Directory, Post } from '../directory/directory.ts';
import type { SupervisionOrder } from './supervision-order.ts';

/** A person as far as their standing towards an order goes. */
export interface Standing {
  readonly posts: readonly Post[];
}

/** A post that signs, with the title under which it does. */
export interface Signer {
  readonly personId: string;
  readonly title: string;
}

type Ordered = Pick<SupervisionOrder, 'unitId' | 'officeId' | 'colour' | 'level'>;
type Laddered = Pick<SupervisionOrder, 'unitId' | 'taskId' | 'clockId'>;

/**
 * Whether a person is outside the unit an order goes to. The leaders of a government have their posts in its office without
 * belonging to it; its head, who is a leader too, belongs to it.
 */
export function isImpartial(directory: Directory, { posts }: Standing, unitId: string): boolean {
  const { government } = directory.region(directory.unit(unitId).regionId).offices;
  return !posts.some((post) => post.unitId === unitId && !(post.role === 'LEADER' && unitId === government));
}

/** Whether a person may decide on an order: not of its unit, and no author of an answer to it or to those before it (domain.md 9.13). */
export function mayDecideOn(
  c: Case,
  order: Laddered,
  by: Standing & { readonly id: string },
  directory: Directory,
): boolean {
  const answered = ladderOf(c, order.taskId, order.clockId).some(
    ({ answeredBy, answerDraftedBy }) => answeredBy === by.id || answerDraftedBy === by.id,
  );
  return !answered && isImpartial(directory, by, order.unitId);
}

/** Who signs an order, and who stands above them one by one; at last the leaders of the issuing government, then of the city (domain.md 9.13). */
export function signersUpFrom(directory: Directory, { unitId, officeId, colour, level }: Ordered): readonly Signer[] {
  const stepsUp = directory.isCitysOwnOffice(unitId) ? 'CITY' : level;
  return [...chainFrom(directory, directory.signatory(officeId, colour, stepsUp)), ...leadersOver(directory, officeId)];
}

/** The first of the signers who may decide on it; if none may, it waits for the first. */
export function signerOf(c: Case, order: Ordered & Laddered, directory: Directory): Signer {
  const signers = signersUpFrom(directory, order);
  return signers.find((signer) => mayDecideOn(c, order, directory.person(signer.personId), directory)) ?? signers[0]!;
}

/** Who stands above the signatory and may decide on the order; null at the top. */
export function superiorSigner(
  c: Case,
  order: Laddered & Pick<SupervisionOrder, 'officeId' | 'signatoryId'>,
  directory: Directory,
): Signer | null {
  const may = ({ personId }: Signer) => mayDecideOn(c, order, directory.person(personId), directory);
  const above = directory.superiorOf(order.signatoryId);
  const signatoryMay = may({ personId: order.signatoryId, title: '' });
  const others = signatoryMay ? [] : leadersOver(directory, order.officeId);
  return [...(above ? chainFrom(directory, above) : []), ...others].find(may) ?? null;
}

/** Whose an answer is to weigh: the supervision office’s, or the leaders’ of the government where that office may not (domain.md 9.11, 9.13). */
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

/** Whose it is to decide on the orders an office issues to a unit, first those it falls to first. */
export function decidingDuties(directory: Directory, unitId: string, officeId: string): Duty[] {
  const leaders = governmentsOver(directory, officeId).map((government): Duty => ({
    unitId: government,
    role: 'LEADER',
  }));
  return directory.isCitysOwnOffice(unitId) ? leaders : [{ unitId: officeId, role: 'SUPERVISOR' }, ...leaders];
}

function chainFrom(directory: Directory, first: Signer): Signer[] {
  const chain: Signer[] = [];
  for (let next: Signer | null = first; next; next = directory.superiorOf(next.personId)) {
    if (chain.some(({ personId }) => personId === next.personId)) break;
    chain.push({ personId: next.personId, title: next.title });
  }
  return chain;
}

function leadersOver(directory: Directory, officeId: string): Signer[] {
  return governmentsOver(directory, officeId).flatMap((unitId) =>
    directory.holders(unitId, 'LEADER').map(({ id, posts }) => ({
      personId: id,
      title: posts.find((post) => post.unitId === unitId && post.role === 'LEADER')!.title,
    })),
  );
}

function governmentsOver(directory: Directory, officeId: string): string[] {
  const own = directory.region(directory.unit(officeId).regionId).offices.government;
  return [...new Set([own, directory.city.offices.government])];
}
