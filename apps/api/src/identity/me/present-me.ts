import { holds, rolesOf, type Actor, type Level, type Role } from '@zhuoluo/kernel';
import { isRightTo, sourcesOf } from '@zhuoluo/cases/rules';
import type { Directory } from '@zhuoluo/directory/rules';
import { regionRef, type PartyRef, type Viewer } from '@zhuoluo/directory/http';
import { mayActivatePolicy, presentColours } from '@zhuoluo/regulation/http';
import type { References } from '@zhuoluo/regulation/store';
import type { Grant, MeAnswer, UnitOfMine } from './me.answer.ts';

export function presentMe(
  { actor, account, unitId }: Viewer,
  references: References,
  party: PartyRef | null,
): MeAnswer {
  const { directory } = references;
  const posts = actor.posts.flatMap(({ id, roles, title, unitId: ofPost }) => {
    const unit = directory.hasUnit(ofPost) ? unitOfMine(directory, ofPost) : null;
    return roles.map((role) => ({ id, role, title, unit }));
  });
  const units = [...new Map(posts.flatMap(({ unit }) => (unit ? [[unit.id, unit] as const] : []))).values()];
  const regionId = unitId === null ? directory.city.id : directory.unit(unitId).regionId;
  return {
    id: actor.personId,
    account,
    name: actor.name,
    roles: rolesOf(actor),
    posts,
    units,
    unit: unitId === null ? null : unitOfMine(directory, unitId),
    party,
    level: levelOf(actor, directory),
    sources: sourcesOf(actor),
    colours: presentColours(references.policyFor(regionId).policy.orders),
    grants: grantsOf(actor, directory),
  };
}

function unitOfMine(directory: Directory, id: string): UnitOfMine {
  const { code, name, kind, tier, regionId } = directory.unit(id);
  return { id, code, name, kind, tier, region: regionRef({ directory }, regionId) };
}

const OFFICE_ROLES: readonly Role[] = ['DISPATCHER', 'SUPERVISOR', 'LEADER'];

/** A liaison decides on site, a unit at the department's level, an office or leader for its government. */
export function levelOf(actor: Actor, directory: Directory): Level | null {
  const office = actor.posts
    .filter(({ roles }) => roles.some((role) => OFFICE_ROLES.includes(role)))
    .map((post) => directory.unit(post.unitId));
  if (office.some((unit) => unit.tier === 'CITY')) return 'CITY';
  if (office.length > 0) return 'COUNTY';
  if (holds(actor, 'UNIT_HEAD') || holds(actor, 'UNIT_OFFICER')) return 'DEPARTMENT';
  return holds(actor, 'LIAISON') ? 'ON_SITE' : null;
}

function grantsOf(actor: Actor, directory: Directory): Grant[] {
  const any = (...roles: Role[]): boolean => roles.some((role) => holds(actor, role));
  const grants: readonly (readonly [Grant, boolean])[] = [
    ['file-case', rolesOf(actor).some((role) => isRightTo('file-case', role))],
    ['file-with-level', rolesOf(actor).some((role) => isRightTo('file-with-level', role))],
    ['activate-policy', mayActivatePolicy(actor, directory)],
    ['see-supervision', any('DISPATCHER', 'SUPERVISOR', 'LEADER', 'ASSESSOR', 'ADMIN')],
  ];
  return grants.flatMap(([grant, held]) => (held ? [grant] : []));
}
