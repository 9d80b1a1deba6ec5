import { type Instant, type Role, type Tier } from '@zhuoluo/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { newId } from '@zhuoluo/database';
import { AssignmentEntity } from '../assignment.entity.ts';
import { PartyEntity } from '../party.entity.ts';
import { PersonEntity } from '../person.entity.ts';
import { PostEntity } from '../post.entity.ts';
import type { ReferenceRow } from '../reference/reference-kind.ts';
import { RegionEntity, type RegionRow } from '../region.entity.ts';
import { RouteEntity } from '../route.entity.ts';
import { SignatoryEntity } from '../signatory.entity.ts';
import { StandInEntity } from '../stand-in.entity.ts';
import { TenureEntity } from '../tenure.entity.ts';
import { UnitEntity } from '../unit.entity.ts';
import { assertNoBlank, BrokenSample } from './broken-sample.ts';
import { readSampleFiles, type SampleFiles, type SamplePerson } from './sample-files.ts';

export interface SampleOptions {
  /** The password hash of an account; asked for all of them at once, so that hashing runs on every core. Null: people come in by links. */
  readonly passwordHash: ((account: string) => Promise<string>) | null;
  /** When tenures and assignments begin, and from which stand-ins count their days. */
  readonly now: Instant;
  /** Whether papers may have blanks: those of a city that has yet to say its name. They are alarmed about, and shown as gaps. */
  readonly mayHaveBlanks?: boolean;
}

const DAY_MS = 86_400_000;
/** The whole of what the unit does. */
const WHOLE_PORTFOLIO = { categories: [], chains: [], regions: [] };

/**
 * Loads the reference data of a sample folder into an empty database, all of it or nothing.
 *
 * @returns false, and does nothing, where there are regions already
 * @throws BrokenSample
 */
export async function loadSample(dataSource: DataSource, folder: string, options: SampleOptions): Promise<boolean> {
  if (await dataSource.getRepository(RegionEntity).exists()) return false;
  const files = await readSampleFiles(folder);
  if (!options.mayHaveBlanks) assertNoBlank(files);
  const hashOf = options.passwordHash ?? (() => null);
  const hashes = new Map(
    await Promise.all(files.people.map(async ({ account }) => [account, await hashOf(account)] as const)),
  );
  await dataSource.transaction((manager) => new SampleLoader(manager, files, hashes, options.now).load());
  return true;
}

/** Where a post stands: in a unit, or with a party. */
type Seat = Pick<SamplePerson, 'unitCode' | 'partyCode'>;

class SampleLoader {
  readonly #manager: EntityManager;
  readonly #files: SampleFiles;
  readonly #hashes: ReadonlyMap<string, string | null>;
  readonly #now: Instant;
  readonly #ids = new Map<string, string>();

  constructor(manager: EntityManager, files: SampleFiles, hashes: ReadonlyMap<string, string | null>, now: Instant) {
    this.#manager = manager;
    this.#files = files;
    this.#hashes = hashes;
    this.#now = now;
    for (const { code } of files.regions) this.#ids.set(`region ${code}`, newId());
    for (const { code } of files.units) this.#ids.set(`unit ${code}`, newId());
    for (const { code } of files.parties) this.#ids.set(`party ${code}`, newId());
    for (const { code } of files.posts) this.#ids.set(`post ${code}`, newId());
    for (const { account, posts } of files.people) {
      this.#ids.set(`person ${account}`, newId());
      for (const i of posts.keys()) this.#ids.set(`post ${account} ${i}`, newId());
    }
  }

  async load(): Promise<void> {
    await this.#manager.insert(RegionEntity, this.#regions());
    await this.#manager.insert(
      UnitEntity,
      this.#files.units.map(({ regionCode, ...unit }, sortOrder) => ({
        ...unit,
        id: this.#id('unit', unit.code),
        regionId: this.#id('region', regionCode),
        contact: unit.contact ?? null,
        sortOrder,
      })),
    );
    await this.#manager.insert(
      PartyEntity,
      this.#files.parties.map(({ regionCode, ...party }) => ({
        ...party,
        id: this.#id('party', party.code),
        regionId: this.#id('region', regionCode),
      })),
    );
    await this.#loadPeople();
    await this.#loadDuties();
  }

  #tierOf(account: string): Tier {
    const unitCode = this.#files.people.find((person) => person.account === account)?.unitCode;
    const unit = this.#files.units.find(({ code }) => code === unitCode);
    if (!unit) throw new BrokenSample(`${account} is of no unit`);
    return unit.tier;
  }

  #regions(): (Omit<RegionRow, keyof ReferenceRow> & { readonly id: string })[] {
    return this.#files.regions.map(({ parentCode, ...region }) => {
      const offices = this.#files.offices.find(({ regionCode }) => regionCode === region.code);
      if (!offices) throw new BrokenSample(`region ${region.code} has no offices`);
      return {
        ...region,
        id: this.#id('region', region.code),
        parentId: parentCode === null ? null : this.#id('region', parentCode),
        dispatchEnterpriseId: this.#id('unit', offices.dispatchEnterprise),
        dispatchProjectId: this.#id('unit', offices.dispatchProject),
        supervisionId: this.#id('unit', offices.supervision),
        governmentId: this.#id('unit', offices.government),
        hotlineId: offices.hotline === undefined ? null : this.#id('unit', offices.hotline),
        areaCode: region.areaCode ?? null,
        casePrefix: region.casePrefix ?? null,
        formerNames: [],
      };
    });
  }

  async #loadPeople(): Promise<void> {
    await this.#manager.insert(
      PersonEntity,
      this.#files.people.map((person) => ({
        id: this.#id('person', person.account),
        account: person.account,
        name: person.name,
        unitId: this.#unitOf(person),
        partyId: this.#partyOf(person),
        passwordHash: this.#hashes.get(person.account) ?? null,
      })),
    );
    await this.#loadPosts();
  }

  async #loadPosts(): Promise<void> {
    const held = this.#files.people.flatMap((person) =>
      person.posts.map((post, i) => ({ person, post, id: this.#id('post', `${person.account} ${i}`) })),
    );
    const vacant = this.#files.posts.map((post) => ({ person: post, post, id: this.#id('post', post.code) }));
    await this.#manager.insert(
      PostEntity,
      [...held, ...vacant].map(({ person, post: { title, roles, rank, superior }, id }, sortOrder) => ({
        id,
        unitId: this.#unitOf(person),
        partyId: this.#partyOf(person),
        title,
        roles,
        portfolio: WHOLE_PORTFOLIO,
        rank,
        superiorPostId: superior === undefined ? null : this.#postOf(superior),
        sortOrder,
      })),
    );
    await this.#manager.insert(
      TenureEntity,
      held.map(({ person, id }) => ({
        id: newId(),
        personId: this.#id('person', person.account),
        postId: id,
        beganAt: this.#now,
      })),
    );
  }

  /** Who serves whom, where cases go, who signs. */
  async #loadDuties(): Promise<void> {
    const { assignments, routes, signatories, standIns } = this.#files;
    await this.#manager.insert(
      AssignmentEntity,
      assignments.map(({ partyCode, account }) => ({
        id: newId(),
        partyId: this.#id('party', partyCode),
        postId: this.#postOf(account, 'LIAISON'),
        tier: this.#tierOf(account),
        beganAt: this.#now,
      })),
    );
    await this.#manager.insert(
      RouteEntity,
      routes.map((route) => ({ ...route, id: newId() })),
    );
    await this.#manager.insert(
      SignatoryEntity,
      signatories.map(({ regionCode, colour, level, account }) => ({
        id: newId(),
        officeId: this.#supervisionOf(regionCode),
        colour,
        level,
        postId: this.#postOf(account),
      })),
    );
    await this.#manager.insert(
      StandInEntity,
      standIns.map(({ fromAccount, toAccount, kinds, document, from, to }) => ({
        id: newId(),
        postId: this.#postOf(fromAccount),
        personId: this.#id('person', toAccount),
        kinds,
        document,
        beganAt: this.#now + from * DAY_MS,
        endedAt: this.#now + to * DAY_MS,
      })),
    );
  }

  #unitOf({ unitCode }: Seat): string | null {
    return unitCode === undefined ? null : this.#id('unit', unitCode);
  }

  #partyOf({ partyCode }: Seat): string | null {
    return partyCode === undefined ? null : this.#id('party', partyCode);
  }

  /** The vacant post of that code; else the first post of an account, the first that gives a role where one is named. */
  #postOf(account: string, role?: Role): string {
    const vacant = this.#ids.get(`post ${account}`);
    if (vacant !== undefined) return vacant;
    const posts = this.#files.people.find((person) => person.account === account)?.posts ?? [];
    const first = role === undefined ? 0 : posts.findIndex(({ roles }) => roles.includes(role));
    return this.#id('post', `${account} ${first}`);
  }

  #supervisionOf(regionCode: string): string {
    const offices = this.#files.offices.find((o) => o.regionCode === regionCode);
    if (!offices) throw new BrokenSample(`region ${regionCode} has no offices`);
    return this.#id('unit', offices.supervision);
  }

  #id(kind: 'region' | 'unit' | 'party' | 'person' | 'post', name: string): string {
    const id = this.#ids.get(`${kind} ${name}`);
    if (id === undefined) throw new BrokenSample(`there is no ${kind} ${name}`);
    return id;
  }
}
