import { authorOf, type Actor } from '@zhuoluo/kernel';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { gapsIn } from '../rules/gaps-in.ts';
import { endDrillGround, makeDrillGround, type DrillGround } from './drill-ground.ts';
import { changeReference } from './reference/change-reference.ts';

describe('the ground of a drill', () => {
  let world: CaseWorld;
  let admin: Actor;
  let ground: DrillGround;
  useCaseWorld((opened) => (world = opened));

  const make = (personId: string) =>
    changeReference(world, authorOf(admin, admin.posts[0]!), (change) => makeDrillGround(change, personId));
  const directory = async () => (await world.references.current()).directory;

  beforeAll(async () => {
    admin = await world.actor('sl.zfb.admin');
    ground = await make(admin.personId);
  });

  it('is a region with offices and a series of numbers of its own', async () => {
    const known = await directory();
    const { docCode, offices } = known.region(ground.regionId);
    expect(known.regions.filter((region) => region.docCode === docCode)).toHaveLength(1);
    for (const unitId of Object.values(offices)) expect(known.unit(unitId).regionId).toBe(ground.regionId);
  });

  it('has a department of its own for the case, whose orders are signed in a post of its own', async () => {
    const known = await directory();
    const lead = known.route('OTHER', 'DEPARTMENT', 'COUNTY', ground.regionId, 'ENTERPRISE')!.leadUnitId;
    expect(known.unit(lead).regionId).toBe(ground.regionId);
    const office = known.supervisionOffice(lead);
    const signing = known.signatory(office, 'BLUE', 'DEPARTMENT');
    expect(known.unit(signing.unitId).regionId).toBe(ground.regionId);
    expect(known.holderOf(signing.id)!.id).toBe(admin.personId);
  });

  it('is made once, and dispatched in by the person who asked last', async () => {
    const other = await world.actor('sl.zfb.head');
    expect(await make(other.personId)).toEqual(ground);
    const known = await directory();
    const { dispatchEnterprise } = known.region(ground.regionId).offices;
    expect(known.holders(dispatchEnterprise, 'DISPATCHER').map(({ id }) => id)).toEqual([other.personId]);
    expect(known.units.filter(({ regionId }) => regionId === ground.regionId)).toHaveLength(2);
  });

  describe('once the drill has ended', () => {
    const end = () => changeReference(world, authorOf(admin, admin.posts[0]!), endDrillGround);
    const partyEnds = async () =>
      (
        await world.pool.query<{ endedAt: number | null }>('SELECT ended_at AS "endedAt" FROM party WHERE id = $1', [
          ground.partyId,
        ])
      ).rows[0]!.endedAt;

    it('has vacant posts and no enterprise, and is no gap of the city', async () => {
      const before = gapsIn(await directory());
      await end();
      await end();
      const known = await directory();
      const { dispatchEnterprise } = known.region(ground.regionId).offices;
      expect(known.holders(dispatchEnterprise, 'DISPATCHER')).toEqual([]);
      expect(await partyEnds()).not.toBeNull();
      expect(gapsIn(known)).toEqual(before);
    });

    it('is the ground of the next one, with the same places', async () => {
      expect(await make(admin.personId)).toEqual(ground);
      expect(await partyEnds()).toBeNull();
      const { dispatchEnterprise } = (await directory()).region(ground.regionId).offices;
      expect((await directory()).holders(dispatchEnterprise, 'DISPATCHER')).toHaveLength(1);
    });
  });
});
