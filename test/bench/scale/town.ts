import type { Actor, PartyKind, Role, Tier } from '@zhuoluo/kernel';
import type { Contact } from '@zhuoluo/directory/rules';
import { inForce, postsHeldBy } from '@zhuoluo/directory/store';
import { ReferenceStore, type References } from '@zhuoluo/regulation/store';
import type { Pool } from '@zhuoluo/database';
import { createHash } from 'node:crypto';
import { Dice } from '../../chaos/dice.ts';
import { GIVEN, OFFICES, PLACES, SURNAMES, TRADES } from './words.ts';

const BEGAN_AT = '2025-12-01 00:00Z';

export interface TownParty {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly regionId: string;
  readonly contact: Contact;
  readonly liaison: Actor | null;
  readonly spokesman: Actor | null;
}

/** Everybody who can act, and for whom: the sample's governments with as many units as were asked for. */
export interface Town {
  readonly references: References;
  readonly policyVersion: number;
  readonly parties: readonly TownParty[];
  /** Those who hold posts in a unit. */
  staffOf(unitId: string): readonly Actor[];
  holders(regionId: string, role: Role): readonly Actor[];
  person(id: string): Actor;
}

const PARTIES_EACH = 5;

/** Adds units with a head who also serves parties as their liaison, spread over the regions, until there are so many. */
export async function growTown(pool: Pool, units: number, seed: number, passwordHash: string): Promise<string[]> {
  const { rows: regions } = await pool.query<{ id: string; shortName: string; tier: Tier }>(
    'SELECT id, short_name AS "shortName", tier FROM region ORDER BY code',
  );
  const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM unit');
  const counties = regions.filter((region) => region.tier === 'COUNTY');
  const dice = new Dice(seed);
  const added = Array.from({ length: Math.max(0, units - rows[0]!.n) }, (_, i) => {
    const region = regions[i % regions.length]!;
    const place = PLACES[Math.floor(i / regions.length / OFFICES.length) % PLACES.length]!;
    const kind = OFFICES[Math.floor(i / regions.length) % OFFICES.length]!;
    const unitId = idOf(`unit ${i}`);
    const personId = idOf(`person ${i}`);
    const account = `scale.u${i + 1}`;
    const partyRegion = region.tier === 'COUNTY' ? region : dice.pick(counties);
    return {
      unit: {
        id: unitId,
        code: `X-${i + 1}`,
        name: `${region.shortName}${place}${kind}`,
        kind: 'TOWN_OFFICE',
        region_id: region.id,
        tier: region.tier,
        sort_order: 10_000 + i,
      },
      person: { id: personId, account, name: `${dice.pick(SURNAMES)}${dice.pick(GIVEN)}`, unit_id: unitId },
      post: {
        id: idOf(`post ${i}`),
        unit_id: unitId,
        title: '负责人',
        roles: ['UNIT_HEAD', 'UNIT_OFFICER', 'LIAISON'],
        portfolio: { categories: [], chains: [], regions: [] },
        rank: 'HEAD',
        sort_order: 0,
      },
      tenure: { id: idOf(`tenure ${i}`), person_id: personId, post_id: idOf(`post ${i}`), began_at: BEGAN_AT },
      parties: Array.from({ length: PARTIES_EACH }, (_, p) => ({
        id: idOf(`party ${i} ${p}`),
        assignment: idOf(`assignment ${i} ${p}`),
        post_id: idOf(`post ${i}`),
        code: `X-${i + 1}-${p + 1}`,
        kind: p === PARTIES_EACH - 1 ? 'PROJECT' : 'ENTERPRISE',
        name: `${partyRegion.shortName}${place}${dice.pick(TRADES)}${i * PARTIES_EACH + p + 1}(示例)`,
        region_id: partyRegion.id,
        contact: { name: `${dice.pick(SURNAMES)}${dice.pick(GIVEN)}`, phone: '0914-×××××××' },
      })),
    };
  });
  const parties = added.flatMap((a) => a.parties);
  await insertRows(
    pool,
    'unit',
    added.map((a) => a.unit),
  );
  await insertRows(
    pool,
    'person',
    added.map(({ person }) => ({ ...person, password_hash: passwordHash })),
  );
  await insertRows(
    pool,
    'post',
    added.map((a) => a.post),
  );
  await insertRows(
    pool,
    'tenure',
    added.map((a) => a.tenure),
  );
  await insertRows(
    pool,
    'party',
    parties.map(({ assignment: _, post_id: __, ...party }) => party),
  );
  await insertRows(
    pool,
    'assignment',
    parties.map(({ assignment: id, id: party_id, post_id }) => ({
      id,
      party_id,
      post_id,
      tier: 'COUNTY',
      began_at: BEGAN_AT,
    })),
  );
  return added.map((a) => a.person.account);
}

/** Rows as the columns that they name; others take their defaults. */
export async function insertRows(pool: Pool, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (columns === '') return;
  await pool.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

interface PersonRow extends Actor {
  readonly unitId: string | null;
}

export async function readTown(pool: Pool): Promise<Town> {
  const references = await new ReferenceStore(pool).current();
  const { rows: people } = await pool.query<PersonRow>(`
    SELECT p.id AS "personId", p.name, p.unit_id AS "unitId", p.party_id AS "partyId", ${postsHeldBy('p.id')} AS posts
    FROM person p ORDER BY p.account`);
  const actors = people.map(({ unitId, ...actor }) => ({ unitId, actor: actor satisfies Actor }));
  const staff = Map.groupBy(actors, ({ unitId }) => unitId);
  const byId = new Map(actors.map(({ actor }) => [actor.personId, actor]));
  const spokesmen = new Map(actors.map(({ actor }) => [actor.partyId, actor]));
  const { rows: parties } = await pool.query<Omit<TownParty, 'liaison' | 'spokesman'> & { liaisonId: string | null }>(`
    SELECT p.id, p.name, p.kind, p.region_id AS "regionId", p.contact, h.person_id AS "liaisonId"
    FROM party p LEFT JOIN assignment a ON a.party_id = p.id AND ${inForce('a')}
      LEFT JOIN tenure h ON h.post_id = a.post_id AND ${inForce('h')} ORDER BY p.code, a.tier`);
  const { directory } = references;
  const posts = actors.flatMap(({ actor }) =>
    actor.posts
      .filter((post) => post.unitId !== '')
      .flatMap(({ unitId, roles }) => roles.map((role) => ({ actor, unitId, role }))),
  );
  const holders = new Map(
    [...Map.groupBy(posts, (post) => `${directory.unit(post.unitId).regionId}/${post.role}`)].map(([key, held]) => [
      key,
      held.map((post) => post.actor),
    ]),
  );
  return {
    references,
    policyVersion: references.policyFor(directory.city.id).version,
    parties: parties.map(({ liaisonId, ...party }) => ({
      ...party,
      liaison: liaisonId === null ? null : byId.get(liaisonId)!,
      spokesman: spokesmen.get(party.id) ?? null,
    })),
    staffOf: (unitId) => (staff.get(unitId) ?? []).map(({ actor }) => actor),
    holders: (regionId, role) => holders.get(`${regionId}/${role}`) ?? [],
    person: (id) => byId.get(id)!,
  };
}

/** The same name, the same id: a seed gives the same town again. */
function idOf(name: string): string {
  const hex = createHash('md5').update(`scale ${name}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
}
