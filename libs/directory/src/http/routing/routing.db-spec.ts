import type { CaseWorld } from '@zhuoluo/testing';
import { ADMIN, plain } from '../../../../../test/support/party-desk.ts';
import { refusalOf } from '../../../../../test/support/refusal-of.ts';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import type { ReferenceRow } from '../../store/reference/reference-kind.ts';
import { ROUTE, SIGNATORY } from '../../store/reference/reference-kinds.ts';
import { rowOfKind, rowsOfKind } from '../../store/rows-of-kind.ts';
import type { RouteRow } from '../../store/route.entity.ts';
import type { SignatoryRow } from '../../store/signatory.entity.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import type { Viewer } from '../viewer.ts';
import { RoutesHandler } from './routes.handler.ts';
import { RoutesQuery } from './routes.query.ts';
import { SignatoriesHandler } from './signatories.handler.ts';
import { SignatoriesQuery } from './signatories.query.ts';

const NO_ID = '00000000-0000-7000-8000-000000000000';
const OF_NO_UNIT = 'MINT';

describe('where cases go and who signs', () => {
  let world: CaseWorld;
  let admin: Viewer;
  let officer: Viewer;
  let routes: RoutesHandler;
  let ways: RoutesQuery;
  let signatories: SignatoriesHandler;
  let signing: SignatoriesQuery;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    const changes = new ReferenceChanges(world.dataSource, world.references);
    routes = new RoutesHandler(changes);
    ways = new RoutesQuery(world.pool, world.references);
    signatories = new SignatoriesHandler(changes);
    signing = new SignatoriesQuery(world.pool, world.references);
    [admin, officer] = [await viewerOf(world, ADMIN), await viewerOf(world, 'sy.fagai.head')];
  });

  describe('a line of the routing table', () => {
    const lineOf = async (category: string, level: string): Promise<RouteRow & ReferenceRow> =>
      (await rowsOfKind(world.pool, ROUTE)).find((row) => row.category === category && row.level === level)!;

    it('names as lead and as co-unit kinds that some unit is of', async () => {
      const { id } = await lineOf('*', 'CITY');
      const line = { category: 'TECH', level: 'CITY', leadKind: 'DISPATCH_OFFICE' } as const;
      const strangers = [
        [() => routes.add(admin, plain(), { ...line, leadKind: OF_NO_UNIT }), 'leadKind'],
        [() => routes.add(admin, plain(), { ...line, coKinds: ['DISPATCH_OFFICE', OF_NO_UNIT] }), 'coKinds.1'],
        [() => routes.amend(admin, plain(), id, { leadKind: OF_NO_UNIT }), 'leadKind'],
        [() => routes.amend(admin, plain(), id, { coKinds: [OF_NO_UNIT] }), 'coKinds.0'],
      ] as const;
      for (const [write, path] of strangers)
        expect(await refusalOf(write())).toMatchObject({
          code: 'invalid-request',
          more: { errors: [{ path, code: 'unknown' }] },
        });
    });

    it('stands once for a category and level', async () => {
      const { category, level, leadKind } = await lineOf('*', 'CITY');
      const again = routes.add(admin, plain(), { category, level, leadKind });
      expect(await refusalOf(again)).toMatchObject({ code: 'already-taken' });
    });

    it('sends cases elsewhere from the moment on at which it is amended', async () => {
      const line = { category: 'TECH', level: 'CITY', leadKind: 'DISPATCH_OFFICE' } as const;
      const known = (await lineOf('TECH', 'CITY')) as (RouteRow & ReferenceRow) | undefined;
      const { id, version } = known ?? (await routes.add(admin, plain(), line)).body;
      const regionId = await world.idOf('region', 'SY');
      const { body } = await routes.amend(admin, plain(version), id, { leadKind: 'DISPATCH_OFFICE', coKinds: [] });
      expect(body).toMatchObject({ leadKind: 'DISPATCH_OFFICE', coKinds: [] });
      const { directory } = await world.references.current();
      const way = (await ways.ways({ regionId })).items.find(
        ({ category, level }) => category === 'TECH' && level === 'CITY',
      )!;
      expect(way.lead!.id).toBe(directory.city.offices.dispatchEnterprise);
      expect(way.coUnits).toEqual([]);
    });

    it('stays if cases had no way to the city without it, and the region and category are named', async () => {
      const { id } = await lineOf('*', 'CITY');
      const refusal = await refusalOf(routes.end(admin, plain(), id, {}));
      expect(refusal).toMatchObject({ code: 'directory-broken' });
      expect(refusal!.more.errors![0]).toMatchObject({
        code: 'route-missing',
        facts: { level: 'CITY', region: expect.any(String), category: expect.any(String) },
      });
      expect((await ways.one(admin, id)).endedAt).toBeNull();
    });

    it('that has ended is neither amended nor ended again', async () => {
      const line = { category: 'PREMISES', level: 'DEPARTMENT', leadKind: 'DISPATCH_OFFICE' } as const;
      const known = (await lineOf('PREMISES', 'DEPARTMENT')) as (RouteRow & ReferenceRow) | undefined;
      const { id } = known ?? (await routes.add(admin, plain(), line)).body;
      expect((await routes.end(admin, plain(), id, {})).body.endedAt).not.toBeNull();
      for (const write of [
        () => routes.amend(admin, plain(), id, { leadKind: 'DISPATCH_OFFICE' }),
        () => routes.end(admin, plain(), id, {}),
      ])
        expect(await refusalOf(write())).toMatchObject({ code: 'already-ended' });
    });

    it('is written in the version that was seen, and by ADMIN alone', async () => {
      const { id, version } = await lineOf('*', 'CITY');
      const stale = routes.amend(admin, plain(version + 1), id, { coKinds: ['DISPATCH_OFFICE'] });
      expect(await refusalOf(stale)).toMatchObject({ code: 'stale-version' });
      for (const write of [
        () => routes.add(officer, plain(), { category: 'TECH', level: 'COUNTY', leadKind: 'DISPATCH_OFFICE' }),
        () => routes.amend(officer, plain(), id, { coKinds: [] }),
        () => routes.end(officer, plain(), id, {}),
      ])
        expect(await refusalOf(write())).toMatchObject({ code: 'role-missing' });
    });
  });

  describe('the preview of ways', () => {
    it('names a lead for every category at COUNTY and CITY, and none of another county', async () => {
      const regionId = await world.idOf('region', 'SY');
      const { items } = await ways.ways({ regionId });
      const { directory } = await world.references.current();
      const allowed = new Set([regionId, directory.city.id]);
      for (const { level, lead } of items) {
        if (level !== 'DEPARTMENT') expect(lead).not.toBeNull();
        if (lead) expect(allowed).toContain(directory.unit(lead.id).regionId);
      }
    });

    it('is of enterprises unless projects are asked for', async () => {
      const regionId = await world.idOf('region', 'SY');
      const [asked, enterprises, projects] = [
        await ways.ways({ regionId }),
        await ways.ways({ regionId, kind: 'ENTERPRISE' }),
        await ways.ways({ regionId, kind: 'PROJECT' }),
      ];
      expect(asked).toEqual(enterprises);
      expect(projects).not.toEqual(enterprises);
    });

    it('of the city’s own parties skips the county', async () => {
      const { items } = await ways.ways({ regionId: (await world.references.current()).directory.city.id });
      expect(new Set(items.map(({ level }) => level))).toEqual(new Set(['DEPARTMENT', 'CITY']));
    });

    it('of a region that is not there is refused', async () => {
      expect(await refusalOf(ways.ways({ regionId: NO_ID }))).toMatchObject({
        code: 'invalid-request',
        more: { errors: [{ path: 'regionId', code: 'unknown' }] },
      });
    });
  });

  describe('a line of the table of signatories', () => {
    const lineOf = async (office: string, colour: string, level = 'OTHER'): Promise<SignatoryRow & ReferenceRow> => {
      const officeId = await world.idOf('unit', office);
      return (await rowsOfKind(world.pool, SIGNATORY)).find(
        (row) => row.officeId === officeId && row.colour === colour && row.level === level && row.endedAt === null,
      )!;
    };
    const OFFICE = 'SY-SUPERVISION';

    it('names an office that stands and a post that is there', async () => {
      const { id, officeId, postId } = await lineOf(OFFICE, 'BLUE');
      const line = { officeId, colour: 'BLUE', level: 'CITY', postId } as const;
      const strangers = [
        [() => signatories.add(admin, plain(), { ...line, officeId: NO_ID }), 'officeId'],
        [() => signatories.add(admin, plain(), { ...line, postId: NO_ID }), 'postId'],
        [() => signatories.amend(admin, plain(), id, { postId: NO_ID }), 'postId'],
      ] as const;
      for (const [write, path] of strangers)
        expect(await refusalOf(write())).toMatchObject({
          code: 'invalid-request',
          more: { errors: [{ path, code: 'unknown' }] },
        });
    });

    it('stands once for an office, colour and level', async () => {
      const { officeId, colour, level, postId } = await lineOf(OFFICE, 'BLUE');
      const again = signatories.add(admin, plain(), { officeId, colour, level, postId });
      expect(await refusalOf(again)).toMatchObject({ code: 'already-taken' });
    });

    it('lets another post sign from the moment on at which it is amended', async () => {
      const { id, version, officeId } = await lineOf(OFFICE, 'YELLOW');
      const { postId } = await lineOf(OFFICE, 'RED');
      const { body } = await signatories.amend(admin, plain(version), id, { postId });
      expect(body).toMatchObject({ postId, version: version + 1 });
      const { directory } = await world.references.current();
      expect(directory.signatory(officeId, 'YELLOW', 'DEPARTMENT').id).toBe(postId);
      expect(await signing.one(admin, id)).toEqual(body);
    });

    it('of the city’s level has ended once it is taken out, and the line below it stands in', async () => {
      const { id, officeId } = await lineOf(OFFICE, 'BLUE', 'CITY');
      const { postId } = await lineOf(OFFICE, 'BLUE');
      await signatories.end(admin, plain(), id, {});
      const { directory } = await world.references.current();
      expect(directory.signatory(officeId, 'BLUE', 'CITY').id).toBe(postId);
    });

    it('stays if orders had no signer without it, and the region and colour are named', async () => {
      const { id } = await lineOf(OFFICE, 'RED');
      const refusal = await refusalOf(signatories.end(admin, plain(), id, {}));
      expect(refusal).toMatchObject({ code: 'directory-broken' });
      expect(refusal!.more.errors).toContainEqual(
        expect.objectContaining({
          code: 'signatory-missing',
          facts: expect.objectContaining({ region: '山阳县', colour: 'RED' }),
        }),
      );
      expect((await rowOfKind(world.pool, SIGNATORY, id)).endedAt).toBeNull();
    });

    it('that has ended is neither amended nor ended again', async () => {
      const { id, postId } = await lineOf(OFFICE, 'YELLOW', 'CITY');
      expect((await signatories.end(admin, plain(), id, {})).body.endedAt).not.toBeNull();
      for (const write of [
        () => signatories.amend(admin, plain(), id, { postId }),
        () => signatories.end(admin, plain(), id, {}),
      ])
        expect(await refusalOf(write())).toMatchObject({ code: 'already-ended' });
    });

    it('is written in the version that was seen, and by ADMIN alone', async () => {
      const { id, version, officeId, postId } = await lineOf(OFFICE, 'RED');
      const other = await lineOf(OFFICE, 'BLUE');
      const stale = signatories.amend(admin, plain(version + 1), id, { postId: other.postId });
      expect(await refusalOf(stale)).toMatchObject({ code: 'stale-version' });
      for (const write of [
        () => signatories.add(officer, plain(), { officeId, colour: 'RED', level: 'CITY', postId }),
        () => signatories.amend(officer, plain(), id, { postId: other.postId }),
        () => signatories.end(officer, plain(), id, {}),
      ])
        expect(await refusalOf(write())).toMatchObject({ code: 'role-missing' });
    });
  });
});
