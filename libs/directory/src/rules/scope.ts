import { type Actor, holds, type Instant, type Post, type Role, unitsOf } from '@zhuoluo/kernel';
import type { Directory } from './directory.ts';
import { rolesThatSee } from './sight.ts';

/** How far a person sees (rules.md §17): the union over their posts. */
export interface Scope {
  /** City offices, city leaders, the hotline that calls everybody back, and the administrator, who only reads. */
  readonly everything: boolean;
  /** Whole regions: county offices and leaders never see another county. */
  readonly regionIds: readonly string[];
  /** Posts that this person answers for: those held, and the vacant ones below. */
  readonly postIds: readonly string[];
  /** Units whose tasks and orders these are. */
  readonly unitIds: readonly string[];
  /** Posts held whose parties these are: those that serve them (包联). */
  readonly liaisonPostIds: readonly string[];
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
  /** Posts in which this person signs, or whose delay to sign is told to this person: their drafts. */
  readonly signatoryPostIds: readonly string[];
}

export const SEES_NOTHING: Scope = {
  everything: false,
  regionIds: [],
  postIds: [],
  unitIds: [],
  liaisonPostIds: [],
  partyId: null,
  orders: { everyIssued: false, unitIds: [], officeIds: [], signatoryPostIds: [] },
};

export function scopeOf(actor: Actor, directory: Directory, now: Instant): Scope {
  const offices = unitsAs(actor, rolesThatSee('cases', 'REGION')).map((id) => directory.current(id));
  return {
    everything: holdsOneOf(actor, rolesThatSee('cases', 'ALL')) || offices.some((unit) => unit.tier === 'CITY'),
    regionIds: unique(offices.map((unit) => unit.regionId)),
    postIds: directory.answeredBy(actor.posts),
    unitIds: unitsAs(actor, rolesThatSee('cases', 'UNIT')),
    liaisonPostIds: postsAs(actor, rolesThatSee('cases', 'SERVED')).map(({ id }) => id),
    partyId: holdsOneOf(actor, rolesThatSee('cases', 'PARTY')) ? actor.partyId : null,
    orders: ordersOf(actor, directory, now),
  };
}

function ordersOf(actor: Actor, directory: Directory, now: Instant): OrderScope {
  const offices = unitsAs(actor, rolesThatSee('orders', 'REGION')).map((id) => directory.current(id));
  const regionIds = new Set(offices.map(({ regionId }) => regionId));
  const ofCounty = directory.units.filter((u) => regionIds.has(u.regionId)).map(({ id }) => id);
  return {
    everyIssued: holdsOneOf(actor, rolesThatSee('orders', 'ALL')) || offices.some(({ tier }) => tier === 'CITY'),
    unitIds: unique([...unitsAs(actor, rolesThatSee('orders', 'UNIT')), ...ofCounty]),
    officeIds: unitsAs(actor, ['SUPERVISOR']),
    signatoryPostIds: signatoriesOf(actor, directory, now),
  };
}

function holdsOneOf(actor: Actor, roles: readonly Role[]): boolean {
  return roles.some((role) => holds(actor, role));
}

/** The posts in which somebody holds one of the roles. */
function postsAs({ posts }: Actor, roles: readonly Role[]): readonly Post[] {
  return posts.filter((post) => post.roles.some((role) => roles.includes(role)));
}

/** The units in which somebody holds one of the roles, each once. */
function unitsAs(actor: Actor, roles: readonly Role[]): string[] {
  return unique(postsAs(actor, roles).flatMap(unitsOf));
}

/** Own posts, and the vacant ones below, where one may ever sign; posts that have authorised this person; posts whose superior this person is. */
function signatoriesOf(actor: Actor, directory: Directory, now: Instant): string[] {
  const own = new Set(directory.answeredBy(actor.posts));
  const signing = unique(directory.signatories.map(({ postId }) => postId));
  const others = signing.filter(
    (id) =>
      own.has(directory.superiorOf(id)?.id ?? '') ||
      directory.authorisedFor(id, now).some(({ personId }) => personId === actor.personId),
  );
  const signs = actor.posts.some((post: Post) => directory.signs(post.id) || post.roles.includes('LEADER'));
  return unique([...(signs ? own : []), ...others]);
}

/**
 * About how much of a list of everybody's rows a person sees: counties are taken for equals. Who sees single units and cases alone
 * walks a list of their own, the whole of it.
 */
export function shareSeen({ everything, regionIds }: Scope, directory: Pick<Directory, 'regions'>): number {
  return everything || regionIds.length === 0 ? 1 : regionIds.length / directory.regions.length;
}

/** The same for those who see the same, and different for all others: what is counted for one of them is counted for all. */
export function scopeKey({ everything, regionIds, unitIds, liaisonPostIds, partyId, orders }: Scope): string {
  const cases = everything ? 'everything' : [regionIds, unitIds, liaisonPostIds, [partyId]].map(sorted);
  const { everyIssued, ...some } = orders;
  const issued = everyIssued ? 'everything' : Object.values(some).map(sorted);
  return JSON.stringify([cases, issued]);
}

const sorted = (ids: readonly (string | null)[]): readonly (string | null)[] => ids.toSorted();

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
