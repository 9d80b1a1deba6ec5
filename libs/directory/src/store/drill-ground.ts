import { COLOURS, type Role } from '@zhuoluo/kernel';
import { DRILL_REGION as CODE } from '../rules/directory-data.ts';
import { type EntitySchema, type FindOptionsWhere, IsNull } from 'typeorm';
import { CategoryEntity } from './category.entity.ts';
import { PartyEntity } from './party.entity.ts';
import type { ReferenceChange } from './reference/reference-change.ts';
import { PARTY, POST, REGION, SIGNATORY, TENURE, UNIT } from './reference/reference-kinds.ts';
import { PostEntity } from './post.entity.ts';
import { RegionEntity, type RegionRow } from './region.entity.ts';
import { RouteEntity } from './route.entity.ts';
import { SignatoryEntity } from './signatory.entity.ts';
import { TenureEntity } from './tenure.entity.ts';
import { UnitEntity, type UnitRow } from './unit.entity.ts';

/** Where a drill takes place: its region, its made-up enterprise, and the category whose lead is a unit of it. */
export interface DrillGround {
  readonly regionId: string;
  readonly partyId: string;
  readonly category: string;
}

const WHOLE_PORTFOLIO = { categories: [], chains: [], regions: [] };

/**
 * Makes the ground of a drill, as far as it is not there yet: a region with offices, unit, enterprise and 机关代字 of its own. So no
 * number of the city is used, and none of its signers is asked. The person who asks dispatches and signs there from now on.
 */
export async function makeDrillGround(change: ReferenceChange, personId: string): Promise<DrillGround> {
  const city = await oneOf(change, RegionEntity, { tier: 'CITY' });
  const region = await regionOf(change, city!);
  const office = await unitOf(change, region, 'GOV_OFFICE', '演练办公室');
  const route = await departmentRoute(change);
  await unitOf(change, region, route.leadKind, '演练单位');
  const signing = await seatThere(change, { unitId: office.id, title: '演练签发岗', roles: [] }, personId);
  await signThere(change, office.id, signing);
  await change.amend(REGION, region.id, null, {
    dispatchEnterpriseId: office.id,
    dispatchProjectId: office.id,
    supervisionId: office.id,
    governmentId: office.id,
  });
  await seatThere(change, { unitId: office.id, title: '演练交办岗', roles: ['DISPATCHER'] }, personId);
  return { regionId: region.id, partyId: await partyOf(change, region.id), category: route.category };
}

/**
 * Ends a drill on its ground: its posts become vacant, and its enterprise has no further case. The places stay for the
 * next one, with their numbers. What has ended already stays as it is.
 */
export async function endDrillGround(change: ReferenceChange): Promise<void> {
  const region = await oneOf(change, RegionEntity, { code: CODE });
  if (region === null) return;
  const units = await change.manager.getRepository(UnitEntity).findBy({ regionId: region.id });
  for (const { id: unitId } of units) {
    for (const { id: postId } of await change.manager.getRepository(PostEntity).findBy({ unitId }))
      for (const { id } of await change.manager.getRepository(TenureEntity).findBy({ postId, endedAt: IsNull() }))
        await change.end(TENURE, id, null, { endedAt: change.at });
  }
  const party = await oneOf(change, PartyEntity, { code: CODE, endedAt: IsNull() });
  if (party) await change.end(PARTY, party.id, null, { endedAt: change.at });
}

async function regionOf(change: ReferenceChange, city: RegionRow): Promise<RegionRow> {
  const there = await oneOf(change, RegionEntity, { code: CODE });
  if (there) return there;
  const { dispatchEnterpriseId, dispatchProjectId, supervisionId, governmentId } = city;
  return change.add(REGION, {
    ...{ code: CODE, name: '演练区', shortName: '演练', tier: 'COUNTY', parentId: city.id, adminCode: null },
    ...{ docCode: '演练督', dispatchEnterpriseId, dispatchProjectId, supervisionId, governmentId, hotlineId: null },
    ...{ areaCode: null, casePrefix: null, formerNames: [] },
  });
}

async function unitOf(change: ReferenceChange, { id, tier }: RegionRow, kind: string, name: string): Promise<UnitRow> {
  const there = await oneOf(change, UnitEntity, { regionId: id, kind });
  return (
    there ??
    change.add(UNIT, {
      ...{ code: `${CODE}-${kind}`, name, kind, regionId: id, tier, sortOrder: 0 },
      ...{ contact: { name: '演练联系人', phone: '12345' }, closedAt: null, successorId: null, formerNames: [] },
    })
  );
}

/** The active category that is offered last and has a line of its own at departments; without any, the last one. */
async function departmentRoute({ manager }: ReferenceChange): Promise<{ leadKind: string; category: string }> {
  const active = await manager
    .getRepository(CategoryEntity)
    .find({ where: { active: true }, order: { sortOrder: 'DESC', code: 'DESC' } });
  const routes = await manager.getRepository(RouteEntity).find({ where: { level: 'DEPARTMENT', endedAt: IsNull() } });
  const routed = active.flatMap(({ code }) => routes.find(({ category }) => category === code) ?? []);
  // A directory without an active category is refused when it is written.
  return routed[0] ?? { leadKind: 'DEV_REFORM', category: active[0]!.code };
}

async function signThere(change: ReferenceChange, officeId: string, postId: string): Promise<void> {
  if (await oneOf(change, SignatoryEntity, { officeId })) return;
  for (const colour of COLOURS)
    for (const level of ['CITY', 'OTHER'] as const)
      await change.add(SIGNATORY, { officeId, colour, level, postId, endedAt: null });
}

/** The post, which is this person's from now on, alone. */
async function seatThere(
  change: ReferenceChange,
  post: { readonly unitId: string; readonly title: string; readonly roles: readonly Role[] },
  personId: string,
): Promise<string> {
  const { id: postId } =
    (await oneOf(change, PostEntity, { unitId: post.unitId, title: post.title })) ??
    (await change.add(POST, {
      ...{
        ...post,
        partyId: null,
        portfolio: WHOLE_PORTFOLIO,
        rank: 'STAFF',
        superiorPostId: null,
        sortOrder: 0,
        endedAt: null,
      },
    }));
  const held = await change.manager.getRepository(TenureEntity).findBy({ postId, endedAt: IsNull() });
  if (held.some((tenure) => tenure.personId === personId)) return postId;
  for (const { id } of held) await change.end(TENURE, id, null, { endedAt: change.at });
  await change.add(TENURE, { personId, postId, beganAt: change.at, endedAt: null });
  return postId;
}

async function partyOf(change: ReferenceChange, regionId: string): Promise<string> {
  const there = await oneOf(change, PartyEntity, { code: CODE });
  if (there?.endedAt) await change.amend(PARTY, there.id, null, { endedAt: null });
  if (there) return there.id;
  const contact = { name: '演练联系人', phone: '12345' };
  const { id } = await change.add(PARTY, {
    ...{ code: CODE, kind: 'ENTERPRISE', name: '演练企业（演练）', regionId, aboveScale: false, chainLeader: false },
    ...{ stage: null, contact, registeredAt: change.at, endedAt: null },
  });
  return id;
}

function oneOf<Row extends object>(
  { manager }: ReferenceChange,
  entity: EntitySchema<Row>,
  where: FindOptionsWhere<Row>,
): Promise<Row | null> {
  return manager.getRepository(entity).findOneBy(where);
}
