import type { Instant } from '@zhuoluo/kernel';
import type { Dice } from '../../chaos/dice.ts';
import type { Numbered } from './walk.ts';

/** Copies of a case begin within its minute, so that no hour that people see moves. */
const WITHIN_MS = 60_000;

/** What is to be copied, and how often: cases in the order of their numbers. */
export interface Copied {
  readonly mould: { readonly numbers: readonly Numbered[] };
  readonly copies: number;
}

/** One series of document numbers: of an office in a year. */
export interface Series {
  readonly docCode: string;
  readonly year: number;
  readonly last: number;
  readonly lastAt: Instant;
}

interface Dated {
  readonly at: Instant;
  readonly place: number;
}

/** When each copy begins, and which numbers its orders bear: in each series numbers and instants rise together. */
export class Numbering {
  readonly series: Series[] = [];
  readonly #lateMs: Int32Array;
  /** Where the numbers of each copy begin. */
  readonly #places: Int32Array;
  readonly #numbers: Int32Array;

  constructor(batches: readonly Copied[], dice: Dice) {
    const cases = batches.reduce((sum, { copies }) => sum + copies, 0);
    this.#lateMs = new Int32Array(cases).map(() => dice.between(0, WITHIN_MS - 1));
    this.#places = new Int32Array(cases + 1);
    const bySeries = this.#place(batches);
    this.#numbers = new Int32Array(this.#places[cases]!);
    for (const [{ docCode, year }, dated] of bySeries.values()) {
      dated.sort((a, b) => a.at - b.at || a.place - b.place);
      dated.forEach(({ place }, i) => (this.#numbers[place] = i + 1));
      this.series.push({ docCode, year, last: dated.length, lastAt: dated.at(-1)!.at });
    }
  }

  /** How long after its mould the copy begins. @param n its place among all, from 0 */
  lateMs(n: number): number {
    return this.#lateMs[n]!;
  }

  /** Of the orders of a copy, in the order of their issue. @param n its place among all, from 0 */
  numbersOf(n: number): Int32Array {
    return this.#numbers.subarray(this.#places[n], this.#places[n + 1]);
  }

  #place(batches: readonly Copied[]): Map<string, readonly [Numbered, Dated[]]> {
    const bySeries = new Map<string, readonly [Numbered, Dated[]]>();
    let n = 0;
    let place = 0;
    for (const { mould, copies } of batches) {
      for (let i = 0; i < copies; i++) {
        for (const numbered of mould.numbers) {
          const key = `${numbered.docCode}/${numbered.year}`;
          let one = bySeries.get(key);
          if (!one) bySeries.set(key, (one = [numbered, []]));
          one[1].push({ at: numbered.at + this.#lateMs[n]!, place: place++ });
        }
        this.#places[++n] = place;
      }
    }
    return bySeries;
  }
}
