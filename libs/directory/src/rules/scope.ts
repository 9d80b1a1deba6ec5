import type { Actor, Instant, Role } from '@zhuoluo/kernel';
import type { Directory } from './directory.ts';

/** How far a person sees (rules.md §17): the union over their posts. */
export interface Scope {
  /** City offices, city leaders, the hotline that calls everybody back, and the administrator, who only reads. */
  readonly everything: boolean;
  /** Whole regions: county offices and leaders never see another county. */
  readonly regionIds: readonly string[];
  /** Units whose tasks and orders these are. */
  readonly unitIds: readonly string[];
  /** The liaison whose parties these are. */
  readonly liaisonId: string | null;
  /** The party an enterprise account speaks for. */
  readonly partyId: string | null;
  readonly orders: OrderScope;
}

/** Which supervision orders a person reads: drafts are the signers’ and the issuing office’s alone (rules.md §17). */
export interface OrderScope {
  /** All that were issued: city offices and leaders, the assessor, and the administrator. */
  readonly everyIssued: boolean;
  /** Units whose issued orders these are: their own, and those of the county for its offices and leaders, who read none on a city unit. */
  readonly unitIds: readonly string[];
  /** Supervision offices whose orders, drafts too, these are. */
  readonly officeIds: readonly string[];
  /** Persons over whose names this one signs, or whose delay to sign is told to this one: their drafts. */
  readonly signatoryIds: readonly string[];
}

export const SEES_NOTHING: Scope = {
  everything: false,
  regionIds: [],
  unitIds: [],
  liaisonId: null,
  partyId: null,
  orders: { everyIssued: false, unitIds: [], officeIds: [], signatoryIds: [] },
};

const OFFICES = new Set<Role>(['DISPATCHER', 'SUPERVISOR', 'LEADER', 'ASSESSOR', 'HOTLINE']);
/** 12345 calls enterprises back and reads no orders. */
const ORDER_OFFICES = new Set<Role>(['DISPATCHER', 'SUPERVISOR', 'LEADER', 'ASSESSOR']);
const UNITS = new Set<Role>(['UNIT_OFFICER', 'UNIT_HEAD']);

export function scopeOf(actor: Actor, directory: Directory, now: Instant): Scope {
  const offices = actor.posts.filter((post) => OFFICES.has(post.role)).map((post) => directory.unit(post.unitId));
  const units = actor.posts.filter((post) => UNITS.has(post.role)).map((post) => post.unitId);
  return {
    everything: actor.posts.some((post) => post.role === 'ADMIN') || offices.some((unit) => unit.tier === 'CITY'),
    regionIds: unique(offices.map((unit) => unit.regionId)),
    unitIds: unique(units),
    liaisonId: actor.posts.some((post) => post.role === 'LIAISON') ? actor.personId : null,
    partyId: actor.posts.some((post) => post.role === 'ENTERPRISE') ? actor.partyId : null,
    orders: ordersOf(actor, unique(units), directory, now),
  };
}

function ordersOf(actor: Actor, ownUnitIds: readonly string[], directory: Directory, now: Instant): OrderScope {
  const { personId, posts } = actor;
  const offices = posts.filter(({ role }) => ORDER_OFFICES.has(role)).map(({ unitId }) => directory.unit(unitId));
  const regionIds = new Set(offices.map(({ regionId }) => regionId));
  const isAdmin = posts.some(({ role }) => role === 'ADMIN');
  return {
    everyIssued: isAdmin || offices.some(({ tier }) => tier === 'CITY'),
    unitIds: unique([...ownUnitIds, ...directory.units.filter((u) => regionIds.has(u.regionId)).map(({ id }) => id)]),
    officeIds: unique(posts.filter(({ role }) => role === 'SUPERVISOR').map(({ unitId }) => unitId)),
    signatoryIds: signatoriesOf(personId, posts, directory, now),
  };
}

/** Oneself, where one may ever sign; who has authorised this person; whose superior this person is. */
function signatoriesOf(personId: string, posts: Actor['posts'], directory: Directory, now: Instant): string[] {
  const signers = unique(directory.signatories.map((signatory) => signatory.personId));
  const others = signers.filter(
    (id) =>
      directory.superiorOf(id)?.personId === personId ||
      directory.authorisationsOf(id, now).some(({ toPersonId }) => toPersonId === personId),
  );
  const signs = signers.includes(personId) || posts.some(({ role }) => role === 'LEADER');
  return unique([...(signs ? [personId] : []), ...others]);
}

/**
 * About how much of a list of everybody's rows a person sees: counties are taken for equals. Who sees single units and cases alone
 * walks a list of their own, the whole of it.
 */
export function shareSeen({ everything, regionIds }: Scope, directory: Pick<Directory, 'regions'>): number {
  return everything || regionIds.length === 0 ? 1 : regionIds.length / directory.regions.length;
}

/** The same for those who see the same, and different for all others: what is counted for one of them is counted for all. */
export function scopeKey({ everything, regionIds, unitIds, liaisonId, partyId, orders }: Scope): string {
  const cases = everything ? 'everything' : [regionIds.toSorted(), unitIds.toSorted(), liaisonId, partyId];
  const { everyIssued, ...some } = orders;
  const issued = everyIssued ? 'everything' : Object.values(some).map((ids: readonly string[]) => ids.toSorted());
  return JSON.stringify([cases, issued]);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
