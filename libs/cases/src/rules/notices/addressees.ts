import type { Case } from '../case/case.ts';
import { acceptBy, dutyOf, isExcluded, isOwnWork, reviewBy, type Deciding } from '../case/case-duties.ts';
import type { Directory, Offices, Person, Duty } from '@zhuoluo/directory/rules';
import { judgesOf, mayDecideOn, revokersOf } from '../supervision-order/impartial.ts';
import type { CaseRequest } from '../request/case-request.ts';
import { deciderOf, mayDecideOnRequest } from '../request/deciders.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { Role } from '@zhuoluo/kernel';
import { idOf, type Addressee } from '@zhuoluo/notices/rules';

export function post(unitId: string, ...roles: Role[]): Addressee {
  return { unitId, roles };
}

/** A post, for its holders on the day; holders by name if some of them may not decide. */
function holders({ unitId, role }: Duty, may: (person: Person) => boolean, directory: Directory): Addressee[] {
  const all = directory.holders(unitId, role);
  const able = all.filter((person) => may(person));
  return able.length === all.length ? [post(unitId, role)] : able.map(({ id }) => ({ personId: id }));
}

/** Who may take a decision about a case, and no others: its handlers and reviewers are told nothing that they may not do. */
export function whoMay(decision: Deciding, directory: Directory): Addressee[] {
  return holders(dutyOf(decision, directory), ({ id }) => !isExcluded(id, decision, directory), directory);
}

/** Who may review the result that lies with the office now; of what cannot be solved also the leader who may accept it. */
export function reviewers(c: Case, directory: Directory): Addressee[] {
  const isOwn = isOwnWork(c, c.unitId, directory);
  const decisions = [reviewBy, ...(c.outcome === 'C' ? [acceptBy] : [])].map((by) => by(c, c.unitId, isOwn, directory));
  return merged(decisions.flatMap((decision) => whoMay(decision, directory)));
}

/** Who may verify the rating that lies with the office now, as they review its results. */
export function verifiers(c: Case, directory: Directory): Addressee[] {
  return whoMay(reviewBy(c, c.unitId, isOwnWork(c, c.unitId, directory), directory), directory);
}

/** Callers of the enterprise in the office: handlers of the case are left out (rules.md §14). */
export function callers(c: Case, directory: Directory): Addressee[] {
  return holders(
    { unitId: c.unitId, role: 'DISPATCHER' },
    ({ id }) => !isExcluded(id, { excluded: c.handlerIds, asOne: c.asOne }, directory),
    directory,
  );
}

/** Who may weigh the answer to an order. */
export function judges(c: Case, order: SupervisionOrder, directory: Directory): Addressee[] {
  return deciders(judgesOf(c, order, directory), c, order, directory);
}

/** Who may word an order anew, as they may revoke it. */
export function issuers(c: Case, order: SupervisionOrder, directory: Directory): Addressee[] {
  return deciders(revokersOf(c, order, directory), c, order, directory);
}

function deciders(duty: Duty, c: Case, order: SupervisionOrder, directory: Directory): Addressee[] {
  return holders(duty, (person) => mayDecideOn(c, order, person, directory), directory);
}

/** Who may decide on a request. */
export function requestDeciders(c: Case, request: CaseRequest, directory: Directory): Addressee[] {
  const may = (person: Person) => mayDecideOnRequest(c, request, person, directory);
  return holders(deciderOf(c, request, directory), may, directory);
}

/** Who keeps posts and tenures: told where no one is left to decide. */
export function administrators(directory: Directory): Addressee[] {
  const posts = directory.posts.filter(({ roles }) => roles.includes('ADMIN'));
  return [...new Set(posts.map(({ unitId }) => unitId))].map((unitId) => post(unitId, 'ADMIN'));
}

/** 抄送: the leader in charge of a yellow order, the head of the government of a red one, and 考核办 of both (rules.md §118). */
export function copied(order: SupervisionOrder, directory: Directory): Addressee[] {
  if (order.colour === 'BLUE') return [];
  const inCharge = directory.signatory(order.officeId, 'RED', order.level);
  const post = order.colour === 'YELLOW' ? inCharge : directory.superiorOf(inCharge.id);
  return [...(post ? [toPost(post.id)] : []), ...assessors(order.officeId, directory)];
}

/** 考核办 of the government whose office issues; the city's where that has none. */
function assessors(officeId: string, directory: Directory): Addressee[] {
  const { regionId } = directory.current(officeId);
  const units = directory.units.filter(({ id }) => directory.holders(id, 'ASSESSOR').length > 0);
  const own = units.filter((unit) => unit.regionId === regionId);
  const told = own.length > 0 ? own : units.filter((unit) => unit.regionId === directory.city.id);
  return told.map(({ id }) => post(id, 'ASSESSOR'));
}

/** Who answers for a post on the day of reading: its holder, a stand-in, or while it is vacant the superior. */
export function toPost(postId: string): Addressee {
  return { postId };
}

/** The enterprise hears how its own case goes, and nothing of orders and opinions between offices (rules.md §19). */
export function party(c: Case): Addressee {
  return { partyId: c.partyId };
}

/** An enterprise that filed for itself is told as the party. */
export function filer(c: Case): Addressee[] {
  return c.filedBy === c.liaisonId || c.source === 'ENTERPRISE' ? [] : [{ personId: c.filedBy }];
}

/** Who serves the party on the day of reading. */
export function liaison(c: Case): Addressee[] {
  return [{ liaisonOf: c.partyId }];
}

/** The liaison, unless they handled the case themselves: then no one is asked whether it was done well. */
export function impartialLiaison(c: Case): Addressee[] {
  return c.liaisonId !== null && c.handlerIds.includes(c.liaisonId) ? [] : liaison(c);
}

/** Of the government that must act: the city's where a city office has the case, though the case itself never rose. */
export function officesOver(c: Case, directory: Directory): Offices {
  const tier = directory.current(c.unitId).tier === 'CITY' ? 'CITY' : c.tier;
  return directory.governmentOf(tier, c.regionId).offices;
}

/** A unit concerned in two ways is told once, with all the roles concerned. */
export function merged(to: readonly Addressee[]): Addressee[] {
  const byKey = new Map<string, Addressee>();
  for (const one of to) {
    const known = byKey.get(idOf(one));
    const both = known && 'roles' in known && 'roles' in one;
    byKey.set(idOf(one), both ? { unitId: one.unitId, roles: [...new Set([...known.roles, ...one.roles])] } : one);
  }
  return [...byKey.values()];
}
