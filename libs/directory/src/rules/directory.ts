import {
  type Post,
  type Instant,
  hasBlank,
  type Category,
  type Colour,
  type Level,
  type PartyKind,
  type Role,
  type Tier,
} from '@zhuoluo/kernel';
import type {
  Region,
  Unit,
  UnitContact,
  Person,
  UnitPost,
  Route,
  Signatory,
  Authorised,
  StandIn,
  DirectoryData,
} from './directory-data.ts';

/** Where a case goes: one lead, any number of co-units (unit ids). */
export interface RoutedUnits {
  readonly leadUnitId: string;
  readonly coUnitIds: readonly string[];
}

/** Raised at start when the reference data cannot carry a case to its end (rules.md §154). */
export class BrokenDirectory extends Error {
  override readonly name = 'BrokenDirectory';
}

/** The reference data as the rules read it: an immutable snapshot with look-ups that cost a map access. */
export class Directory {
  readonly version: number;
  readonly city: Region;
  readonly #data: DirectoryData;
  readonly #regions: Map<string, Region>;
  readonly #units: Map<string, Unit>;
  readonly #posts: Map<string, UnitPost>;
  readonly #people: Map<string, Person>;
  readonly #holderOf = new Map<string, Person>();
  /** Posts with a holder or a stand-in. */
  readonly #manned = new Set<string>();
  readonly #vacant: readonly string[];
  readonly #countingAs = new Map<string, string[]>();
  readonly #holders = new Map<string, Person[]>();
  readonly #unitOfKind = new Map<string, Unit>();
  readonly #routes = new Map<string, Route>();
  readonly #signatories = new Map<string, Signatory>();
  readonly #signing: ReadonlySet<string>;

  constructor(data: DirectoryData) {
    this.version = data.version;
    this.#data = data;
    this.#regions = new Map(data.regions.map((r) => [r.id, r]));
    this.#units = new Map(data.units.map((u) => [u.id, u]));
    this.#posts = new Map(data.posts.map((p) => [p.id, p]));
    this.#people = new Map(data.people.map((p) => [p.id, p]));
    for (const person of data.people) this.#seat(person);
    for (const person of data.people) this.#pair(person);
    this.#vacant = data.posts.filter(({ id }) => !this.#manned.has(id)).map(({ id }) => id);
    for (const u of data.units) {
      const key = `${u.regionId}/${u.kind}`;
      if (!this.#unitOfKind.has(key)) this.#unitOfKind.set(key, u);
    }
    for (const r of data.routes) this.#routes.set(`${r.level}/${r.category}`, r);
    for (const s of data.signatories) this.#signatories.set(`${s.officeId}/${s.colour}/${s.level}`, s);
    this.#signing = new Set(data.signatories.map(({ postId }) => postId));
    const city = data.regions.find((r) => r.tier === 'CITY');
    if (!city) throw new BrokenDirectory('no region of CITY tier');
    this.city = city;
  }

  #seat(person: Person): void {
    for (const { id, unitId, roles, standsIn } of person.posts) {
      this.#manned.add(id);
      if (!standsIn) this.#holderOf.set(id, person);
      for (const role of roles) {
        const key = `${unitId}/${role}`;
        const others = this.#holders.get(key) ?? [];
        if (!others.includes(person)) this.#holders.set(key, [...others, person]);
      }
    }
  }

  #pair(person: Person): void {
    for (const { id, standsIn } of person.posts) {
      const holder = standsIn && this.#holderOf.get(id);
      if (!holder || holder === person) continue;
      this.#countingAs.set(person.id, [...this.countingAs(person.id), holder.id]);
      this.#countingAs.set(holder.id, [...this.countingAs(holder.id), person.id]);
    }
  }

  get regions(): readonly Region[] {
    return this.#data.regions;
  }

  get units(): readonly Unit[] {
    return this.#data.units;
  }

  get posts(): readonly UnitPost[] {
    return this.#data.posts;
  }

  region(id: string): Region {
    return found(this.#regions.get(id), 'region', id);
  }

  unit(id: string): Unit {
    return found(this.#units.get(id), 'unit', id);
  }

  hasUnit(id: string): boolean {
    return this.#units.has(id);
  }

  person(id: string): Person {
    return found(this.#people.get(id), 'person', id);
  }

  personName(id: string): string {
    return this.person(id).name;
  }

  /** Who holds a role in a unit. */
  holders(unitId: string, role: Role): readonly Person[] {
    return this.#holders.get(`${unitId}/${role}`) ?? [];
  }

  post(id: string): UnitPost {
    return found(this.#posts.get(id), 'post', id);
  }

  /** Who holds a post now, by a tenure; null while it is vacant, though somebody stands in. */
  holderOf(postId: string): Person | null {
    return this.#holderOf.get(postId) ?? null;
  }

  /** Whether papers are signed in a post. */
  signs(postId: string): boolean {
    return this.#signing.has(postId);
  }

  /** The post in which somebody signs: that of their own papers, else of a leader or supervisor, else the first; null if none is held. */
  signingPostOf({ posts: held }: Pick<Person, 'posts'>): Post | null {
    const leads = ({ roles }: Post) => roles.includes('LEADER') || roles.includes('SUPERVISOR');
    return held.find(({ id }) => this.signs(id)) ?? held.find(leads) ?? held[0] ?? null;
  }

  /** What a paper of an office prints: its own contact, else that of the office above; null where neither has one. */
  contactOf(officeId: string): UnitContact | null {
    const own = this.unit(officeId).contact;
    return whole(own) ?? whole(this.unit(this.city.offices.supervision).contact);
  }

  /** The government that answers at a tier for a party's region. */
  governmentOf(tier: Tier, regionId: string): Region {
    return tier === 'CITY' ? this.city : this.region(regionId);
  }

  /** 专班办公室 that takes in, dispatches, reviews and closes: one for enterprises, one for projects (rules.md §11). */
  dispatchOffice(tier: Tier, regionId: string, kind: PartyKind): string {
    const { offices } = this.governmentOf(tier, regionId);
    return kind === 'PROJECT' ? offices.dispatchProject : offices.dispatchEnterprise;
  }

  /** The 督查办 that issues orders to a unit; a government's own office answers to the one a tier up (rules.md §110). */
  supervisionOffice(unitId: string): string {
    const unit = this.unit(unitId);
    const own = this.region(unit.regionId);
    return (isOwnOffice(unit, own) ? this.city : own).offices.supervision;
  }

  /** 市政府办公室 or 市督查办: no supervision office is above them, so that leaders act in its place (rules.md §111, §123). */
  isCitysOwnOffice(unitId: string): boolean {
    return isOwnOffice(this.unit(unitId), this.city);
  }

  /** 督查办 of the government a unit belongs to: it co-signs closings and may call enterprises (rules.md §142, §12). */
  supervisionAt(unitId: string): string {
    return this.region(this.unit(unitId).regionId).offices.supervision;
  }

  /** Null where no route exists: the case then waits for its dispatcher (rules.md §46). */
  route(category: Category, level: Level, tier: Tier, regionId: string, kind: PartyKind): RoutedUnits | null {
    const route = this.#routes.get(`${level}/${category}`) ?? this.#routes.get(`${level}/*`);
    if (!route) return null;
    const at = level === 'CITY' ? 'CITY' : tier;
    const lead = this.#unitFor(route.leadKind, at, regionId, kind);
    if (!lead) return null;
    const co = route.coKinds.map((k) => this.#unitFor(k, at, regionId, kind)).filter((u) => u !== null && u !== lead);
    return { leadUnitId: lead, coUnitIds: [...new Set(co as string[])] };
  }

  #unitFor(kind: string, tier: Tier, regionId: string, partyKind: PartyKind): string | null {
    if (kind === 'DISPATCH_OFFICE') return this.dispatchOffice(tier, regionId, partyKind);
    const own = tier === 'COUNTY' ? this.#unitOfKind.get(`${regionId}/${kind}`) : undefined;
    return (own ?? this.#unitOfKind.get(`${this.city.id}/${kind}`))?.id ?? null;
  }

  /** The post that signs an office's orders of a colour (rules.md §111). */
  signatory(officeId: string, colour: Colour, level: Level): UnitPost {
    const exact = level === 'CITY' ? this.#signatories.get(`${officeId}/${colour}/CITY`) : undefined;
    const signatory = exact ?? this.#signatories.get(`${officeId}/${colour}/OTHER`);
    return this.post(found(signatory, 'signatory', `${officeId} ${colour}`).postId);
  }

  /** The superior of a post; null at the top. */
  superiorOf(postId: string): UnitPost | null {
    const { superiorPostId } = this.post(postId);
    return superiorPostId === null ? null : this.post(superiorPostId);
  }

  /** Who may sign for a post at an instant: under 授权 of kind SIGN with a document, never under mere 代理 (rules.md §113). */
  authorisedFor(postId: string, at: Instant): readonly Authorised[] {
    return this.#data.standIns.flatMap(({ postId: of, personId, kinds, document, beganAt, endedAt }) =>
      of === postId && kinds.includes('SIGN') && document !== null && beganAt <= at && at < endedAt
        ? [{ personId, document }]
        : [],
    );
  }

  get standIns(): readonly StandIn[] {
    return this.#data.standIns;
  }

  /** A person, those in whose posts they stand in, and those who stand in for them: one person where duties are separate (rules.md §14). */
  countingAs(personId: string): readonly string[] {
    return this.#countingAs.get(personId) ?? [personId];
  }

  /** The post that answers for one now: itself, or while nobody holds it the nearest above that is held; null where none is. */
  answering(postId: string): UnitPost | null {
    const passed = new Set<string>();
    for (let next: UnitPost | null = this.post(postId); next && !passed.has(next.id); next = this.superiorOf(next.id)) {
      if (this.#manned.has(next.id)) return next;
      passed.add(next.id);
    }
    return null;
  }

  /** Every post that somebody with these answers for: their own, and the vacant ones below. */
  answeredBy(posts: readonly Post[]): readonly string[] {
    const own = new Set(posts.map(({ id }) => id));
    const below = this.#vacant.filter((id) => own.has(this.answering(id)?.id ?? ''));
    return [...own, ...below];
  }

  get signatories(): readonly Signatory[] {
    return this.#data.signatories;
  }
}

function isOwnOffice({ id }: Unit, { offices }: Region): boolean {
  return id === offices.government || id === offices.supervision;
}

function whole(contact: UnitContact | null): UnitContact | null {
  return contact && !hasBlank(contact.name) && !hasBlank(contact.phone) ? contact : null;
}

function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw new BrokenDirectory(`${what} ${id} is not in the directory`);
  return value;
}
