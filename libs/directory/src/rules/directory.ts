import {
  type Post,
  type Instant,
  hasBlank,
  type Actor,
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
  Signatory,
  Authorised,
  StandIn,
  DirectoryData,
  StatutoryLimit,
  KnownCategory,
} from './directory-data.ts';
import { dataAsOf, firstChangeAfter } from './as-of.ts';
import { type RoutedUnits, RoutingTable } from './routing-table.ts';
import { Seats } from './seats.ts';
import { isClosed, Successors } from './successors.ts';

/** Raised at start when the reference data cannot carry a case to its end (rules.md §154). */
export class BrokenDirectory extends Error {
  override readonly name = 'BrokenDirectory';
}

/** The reference data as the rules read it: an immutable snapshot with look-ups that cost a map access. */
export class Directory {
  readonly version: number;
  readonly city: Region;
  readonly #at: Instant;
  readonly #given: DirectoryData;
  readonly #data: DirectoryData;
  readonly #past = new Map<Instant, Directory>();
  readonly #successors: Successors;
  readonly #regions: Map<string, Region>;
  readonly #units: Map<string, Unit>;
  readonly #posts: Map<string, UnitPost>;
  readonly #people: Map<string, Person>;
  readonly #seats: Seats;
  readonly #routes: RoutingTable;
  readonly #signatories = new Map<string, Signatory>();
  readonly #signing: ReadonlySet<string>;
  readonly #categories: ReadonlyMap<Category, KnownCategory>;
  readonly #statutory: ReadonlyMap<string, StatutoryLimit>;
  readonly #texts: ReadonlyMap<string, readonly string[] | null>;

  constructor(data: DirectoryData) {
    this.version = data.version;
    this.#at = data.at ?? Infinity;
    this.#given = data;
    this.#successors = new Successors(data.units, this.#at);
    const regions = data.regions.map((region) => ({ ...region, offices: this.#successors.standing(region.offices) }));
    const people = data.people.map((person) => ({ ...person, posts: person.posts.map((post) => this.#seated(post)) }));
    this.#data = { ...data, regions, people };
    this.#regions = new Map(regions.map((r) => [r.id, r]));
    this.#units = new Map(data.units.map((u) => [u.id, u]));
    this.#posts = new Map(data.posts.map((p) => [p.id, this.#seated(p)]));
    this.#people = new Map(people.map((p) => [p.id, p]));
    this.#seats = new Seats(people, this.#posts);
    const signatories = [...data.signatories].sort(
      (a, b) => Number(this.isOpen(a.officeId)) - Number(this.isOpen(b.officeId)),
    );
    for (const s of signatories)
      this.#signatories.set(`${this.#successors.current(s.officeId)}/${s.colour}/${s.level}`, s);
    this.#categories = new Map(data.categories.map((category) => [category.code, category]));
    this.#statutory = new Map((data.statutoryLimits ?? []).map((limit) => [limit.code, limit]));
    this.#texts = new Map((data.documentTexts ?? []).map(({ code, lines }) => [code, lines]));
    this.#signing = new Set(data.signatories.map(({ postId }) => postId));
    const city = regions.find((r) => r.tier === 'CITY');
    if (!city) throw new BrokenDirectory('no region of CITY tier');
    this.city = city;
    const units = data.units.filter(({ id }) => this.isOpen(id));
    const followed = data.units.filter(({ id }) => !this.isOpen(id) && this.isOpen(this.current(id).id));
    this.#routes = new RoutingTable(data.routes, [...units, ...followed], this.#successors, city.id);
  }

  /** A post of a closed unit gives its roles in the successor: people move with their posts until they are transferred. */
  #seated<P extends Post>(post: P): P {
    const unitId = this.#successors.current(post.unitId);
    const succeeds = this.#successors.closedInto(unitId);
    return succeeds.length === 0 ? post : { ...post, unitId, succeeds };
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

  /** The unit that does a unit's work now: itself, or the last of its successors. */
  current(unitId: string): Unit {
    return this.unit(this.#successors.current(unitId));
  }

  /** Whether a unit is there and may be charged. */
  isOpen(unitId: string): boolean {
    return this.hasUnit(unitId) && !isClosed(this.unit(unitId), this.#at);
  }

  /** Whether the work of two units lies with one. */
  isSameUnit(one: string, other: string): boolean {
    return this.#successors.current(one) === this.#successors.current(other);
  }

  /** The closed units whose work a unit has taken over. */
  closedInto(unitId: string): readonly string[] {
    return this.#successors.closedInto(unitId);
  }

  /** A unit and those in whose place it works: what lies with any of them lies with it. */
  worksFor(unitId: string): readonly string[] {
    return [unitId, ...this.closedInto(unitId)];
  }

  /** Somebody with their posts in the units that stand now. */
  seated<T extends Pick<Actor, 'posts'>>(person: T): T {
    return { ...person, posts: person.posts.map((post) => this.#seated(post)) };
  }

  /** With the names and words that were in use at an instant, and the units that stood then: what papers of that time say. */
  asOf(at: Instant): Directory {
    const next = firstChangeAfter(this.#given, at, this.#at);
    if (next === null) return this;
    const known = this.#past.get(next);
    if (known) return known;
    const past = new Directory(dataAsOf(this.#given, at));
    this.#past.set(next, past);
    return past;
  }

  /** Who holds a role in a unit, or in its successor. */
  holders(unitId: string, role: Role): readonly Person[] {
    return this.#seats.holders(this.#successors.current(unitId), role);
  }

  post(id: string): UnitPost {
    return found(this.#posts.get(id), 'post', id);
  }

  hasPost(id: string): boolean {
    return this.#posts.has(id);
  }

  /** Who holds a post now, by a tenure; null while it is vacant, though somebody stands in. */
  holderOf(postId: string): Person | null {
    return this.#seats.holderOf(postId);
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

  /** Those that take new filings, in the order in which they are offered. */
  get activeCategories(): readonly KnownCategory[] {
    return this.#data.categories.filter(({ active }) => active);
  }

  /** Null where there is none of the code. */
  category(code: Category): KnownCategory | null {
    return this.#categories.get(code) ?? null;
  }

  /** A limit that a law sets, by the code of the matter; null where none is in force. */
  statutoryLimit(code: string): StatutoryLimit | null {
    return this.#statutory.get(code) ?? null;
  }

  /** The city's own words of a text that papers bear; null where the program's stand. */
  documentText(code: string): readonly string[] | null {
    return this.#texts.get(code) ?? null;
  }

  /** In front of the numbers of new cases. */
  get casePrefix(): string {
    return found(this.city.casePrefix ?? undefined, 'case prefix of', this.city.name);
  }

  /** 机关代字 in front of the numbers of an office's papers: that of its government. */
  docCodeOf(officeId: string): string {
    return this.region(this.unit(officeId).regionId).docCode;
  }

  /** What a paper of an office prints: its own contact, else that of the office above; null where neither has one. */
  contactOf(officeId: string): UnitContact | null {
    const own = this.current(officeId).contact;
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
    const unit = this.current(unitId);
    const own = this.region(unit.regionId);
    return (isOwnOffice(unit, own) ? this.city : own).offices.supervision;
  }

  /** 市政府办公室 or 市督查办: no supervision office is above them, so that leaders act in its place (rules.md §111, §123). */
  isCitysOwnOffice(unitId: string): boolean {
    return isOwnOffice(this.current(unitId), this.city);
  }

  /** 督查办 of the government a unit belongs to: it co-signs closings and may call enterprises (rules.md §142, §12). */
  supervisionAt(unitId: string): string {
    return this.region(this.current(unitId).regionId).offices.supervision;
  }

  /** Null where no route exists: the case then waits for its dispatcher (rules.md §46). */
  route(category: Category, level: Level, tier: Tier, regionId: string, kind: PartyKind): RoutedUnits | null {
    const dispatchOffice = this.dispatchOffice(level === 'CITY' ? 'CITY' : tier, regionId, kind);
    return this.#routes.to(category, level, { tier, regionId, dispatchOffice });
  }

  /** The post that signs an office's orders of a colour (rules.md §111). */
  signatory(officeId: string, colour: Colour, level: Level): UnitPost {
    const office = this.#successors.current(officeId);
    const exact = level === 'CITY' ? this.#signatories.get(`${office}/${colour}/CITY`) : undefined;
    const signatory = exact ?? this.#signatories.get(`${office}/${colour}/OTHER`);
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

  /** The same directory, in which who stands in at an instant does so at all times: a forecast counts on it. */
  asStoodInAt(at: Instant): Directory {
    const now = this.#data.standIns.filter(({ beganAt, endedAt }) => beganAt <= at && at < endedAt);
    const standIns = now.map((one) => ({ ...one, beganAt: 0, endedAt: Number.MAX_SAFE_INTEGER }));
    return new Directory({ ...this.#data, standIns });
  }

  get standIns(): readonly StandIn[] {
    return this.#data.standIns;
  }

  /** A person, those in whose posts they stand in, and those who stand in for them: one person where duties are separate (rules.md §14). */
  countingAs(personId: string): readonly string[] {
    return this.#seats.countingAs(personId);
  }

  /** The post that answers for one now: itself, or while it is vacant the nearest above that is held; null where none is. */
  answering(postId: string): UnitPost | null {
    const answering = this.#seats.answering(this.post(postId).id);
    return answering === null ? null : this.post(answering);
  }

  /** Every post that somebody with these answers for: their own, and the vacant ones below. */
  answeredBy(posts: readonly Post[]): readonly string[] {
    return this.#seats.answeredBy(posts);
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
