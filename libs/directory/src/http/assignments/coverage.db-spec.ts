import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import { ADMIN, COUNTY_OFFICE, PartyDesk, plain } from '../../../../../test/support/party-desk.ts';
import { CoverageQuery } from './coverage.query.ts';

describe('the coverage of 规上 enterprises', () => {
  let world: CaseWorld;
  let desk: PartyDesk;
  let coverage: CoverageQuery;
  let regions: { readonly SY: string };
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    desk = new PartyDesk(world);
    coverage = new CoverageQuery(world.pool, world.references);
    regions = { SY: await world.idOf('region', 'SY') };
  });

  it('counts who is served and, of the others, since when not: ten working days and no more are borne', async () => {
    const viewer = await viewerOf(world, 'sl.dcb.inspector1');
    const before = await coverage.coverage(viewer, regions.SY);
    const fresh = await desk.register({ aboveScale: true });
    const old = await desk.register({ aboveScale: true });
    const left = await desk.register({ aboveScale: true });
    const served = await desk.register({ aboveScale: true });
    await desk.assign(served.id, 'sy.fagai.head');
    const ending = await desk.assign(left.id, 'sy.fagai.head');
    await desk.assignments.end(await viewerOf(world, ADMIN), plain(), ending.id, {});
    await world.pool.query(`UPDATE party SET registered_at = now() - interval '40 days' WHERE id = ANY($1)`, [
      [old.id, left.id],
    ]);
    const after = await coverage.coverage(viewer, regions.SY);
    expect(after).toMatchObject({ total: before.total + 4, served: before.served + 1, late: before.late + 1 });
    expect(after.regions).toMatchObject([{ region: { code: 'SY' }, total: after.total }]);
    const { items } = await coverage.unserved(viewer, { regionId: regions.SY, sort: '-since', limit: 200 });
    const of = (id: string) => items.find(({ party }) => party.id === id);
    expect(of(served.id)).toBeUndefined();
    expect(of(fresh.id)).toMatchObject({ late: false, since: fresh.registeredAt });
    expect(of(old.id)).toMatchObject({ late: true });
    const { endedAt } = (await desk.assigned.list(viewer, { partyId: left.id, ended: true })).items[0]!;
    expect(of(left.id)).toMatchObject({ late: false, since: endedAt });
    expect((await coverage.unserved(viewer, { late: true, limit: 200 })).items.every(({ late }) => late)).toBe(true);
  });

  it('is shown to who sees supervision, each office its own regions', async () => {
    const { regions: seen } = await coverage.coverage(await viewerOf(world, COUNTY_OFFICE));
    expect(seen.map(({ region }) => region.code)).toEqual(['SY']);
    await expect(coverage.coverage(await viewerOf(world, 'sy.fagai.head'))).rejects.toMatchObject({
      code: 'role-missing',
    });
  });

  it('takes a vacant post for none: who has left serves no one', async () => {
    const viewer = await viewerOf(world, ADMIN);
    const party = await desk.register({ aboveScale: true });
    const account = await desk.liaisonBeside('sy.fagai.head');
    await desk.assign(party.id, account);
    const served = async () =>
      !(await coverage.unserved(viewer, { q: party.name })).items.some(({ party: p }) => p.id === party.id);
    expect(await served()).toBe(true);
    const { personId } = await world.actor(account);
    await world.pool.query('UPDATE tenure SET ended_at = now() WHERE person_id = $1 AND ended_at IS NULL', [personId]);
    expect(await served()).toBe(false);
  });
});
