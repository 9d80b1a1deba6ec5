import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import { readReferenceHistory } from '../../store/reference/reference-history.ts';
import { partiesServedBy } from '../../store/parties-served.sql.ts';
import {
  ADMIN,
  CITY_OFFICE,
  CONTACT,
  COUNTY_OFFICE,
  PartyDesk,
  plain,
} from '../../../../../test/support/party-desk.ts';

const DAY = 86_400_000;

describe('parties and who serves them', () => {
  let world: CaseWorld;
  let desk: PartyDesk;
  let regions: Readonly<Record<'SY' | 'SZ', string>>;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    desk = new PartyDesk(world);
    regions = { SY: await world.idOf('region', 'SY'), SZ: await world.idOf('region', 'SZ') };
  });
  beforeEach(() => {
    desk.openCases = 0;
  });

  const history = (kind: string, id: string) =>
    readReferenceHistory(world.pool, { kind, id }, { before: null, limit: 50 });

  describe('a party', () => {
    it('is registered by the office of its region, with whom to call sealed in its history', async () => {
      const party = await desk.register({}, COUNTY_OFFICE);
      expect(party).toMatchObject({
        version: 1,
        region: { code: 'SY' },
        liaison: null,
        contact: CONTACT,
        endedAt: null,
      });
      const [added] = await history('party', party.id);
      expect(added).toMatchObject({ type: 'added', by: { person: { id: expect.any(String) } } });
      const { rows } = await world.pool.query<{ facts: string }>(
        'SELECT change::text AS facts FROM event WHERE subject_id = $1',
        [party.id],
      );
      expect(rows[0]!.facts).not.toContain(CONTACT.name);
    });

    it('of another county is no county office’s, and the city’s office writes all', async () => {
      await expect(desk.register({ regionId: regions.SZ }, COUNTY_OFFICE)).rejects.toMatchObject({
        code: 'not-your-unit',
      });
      expect(await desk.register({ regionId: regions.SZ }, CITY_OFFICE)).toMatchObject({ region: { code: 'SZ' } });
      const elsewhere = await desk.register({ regionId: regions.SZ });
      const amend = desk.parties.amend(await viewerOf(world, COUNTY_OFFICE), plain(), elsewhere.id, { name: '改名' });
      await expect(amend).rejects.toMatchObject({ code: 'not-found' });
      const moved = await desk.register({}, COUNTY_OFFICE);
      const away = desk.parties.amend(await viewerOf(world, COUNTY_OFFICE), plain(), moved.id, {
        regionId: regions.SZ,
      });
      await expect(away).rejects.toMatchObject({ code: 'not-your-unit' });
    });

    it.each(['sy.fagai.head', 'sl.dcb.inspector1', 'sy.hengqi.enterprise'])(
      'is none that %s writes',
      async (account) => {
        await expect(desk.register({}, account)).rejects.toMatchObject({ code: 'role-missing' });
      },
    );

    it('is amended in the version that was seen, and of two who amend it the second is told', async () => {
      const party = await desk.register();
      const viewer = await viewerOf(world, ADMIN);
      const amended = await desk.parties.amend(viewer, plain(party.version), party.id, { aboveScale: true });
      expect(amended.body).toMatchObject({ version: 2, aboveScale: true });
      const second = desk.parties.amend(viewer, plain(party.version), party.id, { name: '另一名称' });
      await expect(second).rejects.toMatchObject({ code: 'stale-version' });
      expect((await history('party', party.id))[0]).toMatchObject({
        change: { before: { aboveScale: false }, after: { aboveScale: true } },
      });
    });

    it('ends with who serves it, and not while a case of it is open', async () => {
      const party = await desk.register();
      const viewer = await viewerOf(world, ADMIN);
      const { id } = await desk.assign(party.id, 'sy.fagai.head');
      desk.openCases = 2;
      await expect(desk.parties.end(viewer, plain(), party.id, {})).rejects.toMatchObject({
        code: 'party-has-open-cases',
        more: { facts: { openCases: 2 } },
      });
      desk.openCases = 0;
      const { body } = await desk.parties.end(viewer, plain(), party.id, {});
      expect(body).toMatchObject({ endedAt: expect.any(String), liaisons: [] });
      expect((await history('assignment', id))[0]).toMatchObject({ type: 'ended' });
      expect((await desk.query.list(viewer, { q: body.name })).items).toEqual([]);
      expect((await desk.query.list(viewer, { q: body.name, ended: true })).items).toMatchObject([{ id: party.id }]);
      await expect(desk.parties.end(viewer, plain(), party.id, {})).rejects.toMatchObject({ code: 'already-ended' });
    });

    it('is found by part of its name and code, in the order asked, each once, with an exact total', async () => {
      const viewer = await viewerOf(world, ADMIN);
      for (const sort of ['name', '-name', 'code', '-code', 'registered', '-registered']) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await desk.query.list(viewer, { sort, limit: 7, ...(cursor && { cursor }) });
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor ?? undefined;
          expect(page.total).toBe((await desk.query.list(viewer, { limit: 1 })).total);
        } while (cursor);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toHaveLength((await desk.query.list(viewer, { limit: 1 })).total);
      }
    });
  });

  describe('a liaison', () => {
    const serves = async (account: string, partyId: string): Promise<boolean> => {
      const { personId } = await world.actor(account);
      const { rows } = await world.pool.query<{ party_id: string }>(partiesServedBy('$1'), [personId]);
      return rows.some((row) => row.party_id === partyId);
    };

    it('of the city stands beside the county’s: both see the party, and the county’s is named first', async () => {
      const party = await desk.register();
      const city = await world.pool.query<{ account: string }>(
        `SELECT p.account FROM person p JOIN tenure t ON t.person_id = p.id JOIN post o ON o.id = t.post_id AND o.roles ? 'LIAISON'
          JOIN unit u ON u.id = o.unit_id AND u.tier = 'CITY' ORDER BY p.account LIMIT 1`,
      );
      const ofCity = city.rows[0]!.account;
      expect(await desk.assign(party.id, ofCity)).toMatchObject({ tier: 'CITY' });
      expect(await desk.assign(party.id, 'sy.fagai.head')).toMatchObject({ tier: 'COUNTY' });
      expect(await serves(ofCity, party.id)).toBe(true);
      expect(await serves('sy.fagai.head', party.id)).toBe(true);
      const shown = await desk.query.one(await viewerOf(world, ADMIN), party.id);
      expect(shown.liaisons.map(({ tier }) => tier)).toEqual(['COUNTY', 'CITY']);
      expect(shown.liaison!.id).toBe((await world.actor('sy.fagai.head')).personId);

      const dispatcher = await world.actor(COUNTY_OFFICE);
      const [byCity, byOffice] = [
        await world.file({ by: await world.actor(ofCity), partyId: party.id, title: '市级联系干部建单' }),
        await world.file({ by: dispatcher, partyId: party.id, title: '专班建单' }),
      ];
      expect(byCity).toMatchObject({ liaisonId: (await world.actor(ofCity)).personId, state: 'ON_SITE' });
      expect(byOffice).toMatchObject({ liaisonId: (await world.actor('sy.fagai.head')).personId });
    });

    it('takes over at an instant: the one before ends, and both are on record', async () => {
      const party = await desk.register();
      const next = await desk.liaisonBeside('sy.fagai.head');
      const first = await desk.assign(party.id, 'sy.fagai.head');
      const second = await desk.assign(party.id, next);
      expect(await serves('sy.fagai.head', party.id)).toBe(false);
      expect(await serves(next, party.id)).toBe(true);
      expect((await history('assignment', first.id)).map(({ type }) => type)).toEqual(['ended', 'added']);
      const viewer = await viewerOf(world, ADMIN);
      const all = await desk.assigned.list(viewer, { partyId: party.id, ended: true });
      expect(all).toMatchObject({ total: 2 });
      expect(second.beganAt).toBe(all.items.find(({ id }) => id === first.id)!.endedAt);
      await expect(desk.assign(party.id, next)).rejects.toMatchObject({ code: 'already-taken' });
    });

    it('that begins ahead serves from then on, and the one before until then', async () => {
      const party = await desk.register();
      const next = await desk.liaisonBeside('sy.fagai.head');
      await desk.assign(party.id, 'sy.fagai.head');
      const ahead = await desk.assign(party.id, next, ADMIN, { from: Date.now() + DAY });
      expect(await serves('sy.fagai.head', party.id)).toBe(true);
      expect(await serves(next, party.id)).toBe(false);
      await expect(desk.assign(party.id, next)).rejects.toMatchObject({ code: 'assignment-ahead' });
      await desk.assignments.end(await viewerOf(world, ADMIN), plain(), ahead.id, {});
      await expect(desk.assign(party.id, next, ADMIN, { from: Date.now() - DAY })).rejects.toMatchObject({
        code: 'invalid-request',
      });
    });

    it('is a post with that duty, of the party’s county or the city', async () => {
      const party = await desk.register({ regionId: regions.SZ });
      await expect(desk.assign(party.id, 'sy.fagai.head')).rejects.toMatchObject({ code: 'unit-of-another-county' });
      const [officer] = (await world.actor('sy.renshe.officer')).posts;
      const viewer = await viewerOf(world, ADMIN);
      const noLiaison = desk.assignments.add(viewer, plain(), { partyId: party.id, postId: officer!.id });
      await expect(noLiaison).rejects.toMatchObject({ code: 'post-no-liaison' });
      await expect(desk.assign(party.id, 'sy.fagai.head', COUNTY_OFFICE)).rejects.toMatchObject({
        code: 'not-your-unit',
      });
    });
  });
});
