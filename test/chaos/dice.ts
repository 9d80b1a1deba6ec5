/** Choices that a seed repeats (mulberry32): what a run did can be done again. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both bounds included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.roll() < share;
  }

  /** @throws Error where there is nothing to choose from */
  pick<T>(all: readonly T[]): T {
    const chosen = all[this.between(0, all.length - 1)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  shuffled<T>(all: readonly T[]): T[] {
    const left = [...all];
    return all.map(() => left.splice(this.between(0, left.length - 1), 1)[0]!);
  }

  /** Dice of one's own: what one does with them does not move the others'. */
  fork(): Dice {
    return new Dice(this.between(0, 4_294_967_295));
  }
}

/** Deals its cards in an ever new order, so that each comes up as often as any other. */
export class Deck<T> {
  readonly #cards: readonly T[];
  readonly #dice: Dice;
  #left: T[] = [];

  constructor(cards: readonly T[], dice: Dice) {
    this.#cards = cards;
    this.#dice = dice;
  }

  deal(): T {
    if (this.#left.length === 0) this.#left = this.#dice.shuffled(this.#cards);
    return this.#left.pop()!;
  }
}
