import { isOfUnit, type Post, type Colour, type Level } from '@zhuoluo/kernel';
import type { Directory } from './directory.ts';
import type { Person } from './directory-data.ts';
import type { Duty } from './duty.ts';

/** A person as far as their standing towards an order goes. */
export interface Standing {
  readonly posts: readonly Post[];
}

/** A post that signs, the title under which it does, and who holds it; null while it is vacant. */
export interface Signer {
  readonly postId: string;
  readonly title: string;
  readonly holder: Person | null;
}

/** What decides who signs: the unit ordered, the issuing office, the colour, and the level of the case. */
export interface Ordered {
  readonly unitId: string;
  readonly officeId: string;
  readonly colour: Colour;
  readonly level: Level;
}

/**
 * Whether a person is outside the unit an order goes to. The leaders of a government have their posts in its office without
 * belonging to it; its head, who is a leader too, belongs to it.
 */
export function isImpartial(directory: Directory, { posts }: Standing, unitId: string): boolean {
  const unit = directory.current(unitId);
  const { government } = directory.region(unit.regionId).offices;
  return !posts.some((post) => isOfUnit(post, unitId) && !(onlyLeads(post) && unit.id === government));
}

function onlyLeads({ roles: [role, ...others] }: Post): boolean {
  return role === 'LEADER' && others.length === 0;
}

/** The signers of an order, each followed by the superior; at last the leaders of the issuing government, then of the city (rules.md §111, §16). */
export function signersUpFrom(directory: Directory, { unitId, officeId, colour, level }: Ordered): readonly Signer[] {
  const stepsUp = directory.isCitysOwnOffice(unitId) ? 'CITY' : level;
  return [
    ...signersFrom(directory, directory.signatory(officeId, colour, stepsUp)),
    ...leadersOver(directory, officeId),
  ];
}

/** Whose it is to decide on the orders an office issues to a unit, first those it falls to first. */
export function decidingDuties(directory: Directory, unitId: string, officeId: string): Duty[] {
  const leaders = governmentsOver(directory, officeId).map((government): Duty => ({
    unitId: government,
    role: 'LEADER',
  }));
  return directory.isCitysOwnOffice(unitId) ? leaders : [{ unitId: officeId, role: 'SUPERVISOR' }, ...leaders];
}

/** A post and those that stand above it, one by one. */
export function signersFrom(directory: Directory, first: Post): Signer[] {
  const chain: Signer[] = [];
  for (let next: Post | null = first; next; next = directory.superiorOf(next.id)) {
    if (chain.some(({ postId }) => postId === next.id)) break;
    chain.push(signerIn(directory, next));
  }
  return chain;
}

/** The leaders of an office’s government, then of the city’s. */
export function leadersOver(directory: Directory, officeId: string): Signer[] {
  return governmentsOver(directory, officeId).flatMap((unitId) =>
    directory
      .holders(unitId, 'LEADER')
      .map(({ posts }) => posts.find((post) => isOfUnit(post, unitId) && post.roles.includes('LEADER'))!)
      .map((post) => signerIn(directory, post)),
  );
}

function signerIn(directory: Directory, { id: postId, title }: Post): Signer {
  return { postId, title, holder: directory.holderOf(postId) };
}

function governmentsOver(directory: Directory, officeId: string): string[] {
  const own = directory.region(directory.current(officeId).regionId).offices.government;
  return [...new Set([own, directory.city.offices.government])];
}
