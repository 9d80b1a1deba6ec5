import type { Post, Role } from '@zhuoluo/kernel';
import type { Person, UnitPost } from './directory-data.ts';

/** Who sits in which post: holders and stand-ins, and who answers for the vacant ones (rules.md §14). */
export class Seats {
  readonly #posts: ReadonlyMap<string, UnitPost>;
  readonly #holderOf = new Map<string, Person>();
  /** Posts with a holder or a stand-in. */
  readonly #manned = new Set<string>();
  readonly #vacant: readonly string[];
  readonly #countingAs = new Map<string, string[]>();
  readonly #holders = new Map<string, Person[]>();

  constructor(people: readonly Person[], posts: ReadonlyMap<string, UnitPost>) {
    this.#posts = posts;
    for (const person of people) this.#seat(person);
    for (const person of people) this.#pair(person);
    this.#vacant = [...posts.keys()].filter((id) => !this.#manned.has(id));
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

  /** @param unitId one that stands */
  holders(unitId: string, role: Role): readonly Person[] {
    return this.#holders.get(`${unitId}/${role}`) ?? [];
  }

  /** By a tenure; null while the post is vacant, though somebody stands in. */
  holderOf(postId: string): Person | null {
    return this.#holderOf.get(postId) ?? null;
  }

  /** A person, those in whose posts they stand in, and those who stand in for them. */
  countingAs(personId: string): readonly string[] {
    return this.#countingAs.get(personId) ?? [personId];
  }

  /** The post itself if it is manned, else the nearest above that is; null where none is. */
  answering(postId: string): string | null {
    const passed = new Set<string>();
    for (let id: string | null = postId; id !== null && !passed.has(id);) {
      if (this.#manned.has(id)) return id;
      passed.add(id);
      id = this.#posts.get(id)?.superiorPostId ?? null;
    }
    return null;
  }

  /** Their own, and the vacant ones below. */
  answeredBy(posts: readonly Pick<Post, 'id'>[]): readonly string[] {
    const own = new Set(posts.map(({ id }) => id));
    const below = this.#vacant.filter((id) => own.has(this.answering(id) ?? ''));
    return [...own, ...below];
  }
}
