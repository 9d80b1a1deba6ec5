import type { Actor, Directory, Role } from '@zhuoluo/domain';

/** How far a person sees (domain.md section 6, “Scope”): the union over their posts. */
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
}

const OFFICES = new Set<Role>(['DISPATCHER', 'SUPERVISOR', 'LEADER', 'ASSESSOR', 'HOTLINE']);
const UNITS = new Set<Role>(['UNIT_OFFICER', 'UNIT_HEAD']);

export function scopeOf(actor: Actor, directory: Directory): Scope {
  const offices = actor.posts.filter((post) => OFFICES.has(post.role)).map((post) => directory.unit(post.unitId));
  const units = actor.posts.filter((post) => UNITS.has(post.role)).map((post) => post.unitId);
  return {
    everything: actor.posts.some((post) => post.role === 'ADMIN') || offices.some((unit) => unit.tier === 'CITY'),
    regionIds: unique(offices.map((unit) => unit.regionId)),
    unitIds: unique(units),
    liaisonId: actor.posts.some((post) => post.role === 'LIAISON') ? actor.personId : null,
    partyId: actor.posts.some((post) => post.role === 'ENTERPRISE') ? actor.partyId : null,
  };
}

/**
 * About how much of a list of everybody's rows a person sees: counties are taken for equals. Who sees single units and cases alone
 * walks a list of their own, the whole of it.
 */
export function shareSeen({ everything, regionIds }: Scope, directory: Pick<Directory, 'regions'>): number {
  return everything || regionIds.length === 0 ? 1 : regionIds.length / directory.regions.length;
}

/** The same for all who see the same, and for nobody else: what is counted for one of them is counted for all. */
export function scopeKey({ everything, regionIds, unitIds, liaisonId, partyId }: Scope): string {
  return everything ? 'everything' : JSON.stringify([regionIds.toSorted(), unitIds.toSorted(), liaisonId, partyId]);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
