import { docNumber, numbersWanted, type NumberRequest } from '../rules/supervision-order/doc-number.ts';
import type { Instant } from '@zhuoluo/kernel';
import type { Tx } from '@zhuoluo/database';
import type { CaseChange } from './case-change.ts';

/** The numbers of one 机关代字 in one Shanghai year, as a transaction takes them. An office that follows another goes on with its series. */
interface Series {
  readonly docCode: string;
  readonly year: number;
  /** Numbers taken so far; a later round may give some back. */
  taken: number;
  /** The highest number taken. */
  last: number;
  /** When the series last issued, by this transaction or an earlier one. */
  lastAt: Instant;
}

// Several counters are taken in the same order, so that no two transactions wait for each other.
const ALLOT = {
  name: 'allot-doc-numbers',
  text: `
    INSERT INTO doc_counter (doc_code, year, last, last_at)
    SELECT doc_code, year, wanted, at
    FROM unnest($1::text[], $2::int[], $3::int[], $4::timestamptz[]) AS s (doc_code, year, wanted, at)
    ORDER BY doc_code, year
    ON CONFLICT (doc_code, year) DO UPDATE
      SET last = doc_counter.last + EXCLUDED.last, last_at = GREATEST(doc_counter.last_at, EXCLUDED.last_at)
    RETURNING doc_code AS "docCode", year, last, last_at AS "lastAt"`,
};

/**
 * Lets the rules decide, and takes the numbers of the orders that they issue. All is decided again, later, where a series of
 * numbers has issued meanwhile: else a lower number would bear a later instant.
 *
 * @param decide no earlier than the instant given
 * @param changesOf what was decided, in the order in which numbers are allotted
 */
export async function decideWithNumbers<D>(
  tx: Tx,
  decide: (notBefore: Instant) => D,
  changesOf: (decided: D) => readonly CaseChange[],
): Promise<{ decided: D; numbers: DocNumbers }> {
  const numbers = new DocNumbers(tx);
  let decided = decide(-Infinity);
  for (;;) {
    const notBefore = await numbers.take(changesOf(decided));
    if (notBefore === null) return { decided, numbers };
    decided = decide(notBefore);
  }
}

/**
 * Document numbers for the orders that events issued. Each 机关代字 counts by itself, without gaps, in the Shanghai year of issue;
 * the counters stay locked until the commit, so this comes last. Within a series numbers and instants rise together.
 */
export class DocNumbers {
  readonly #tx: Tx;
  readonly #series = new Map<string, Series>();

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  /**
   * Takes the numbers of what is to be issued; a later round takes more or gives back.
   *
   * @returns null if numbers and instants agree; else the instant from which all is decided again, because a series issued meanwhile
   */
  async take(changes: readonly CaseChange[]): Promise<Instant | null> {
    const wanted = bySeries(changes);
    const keys = [...new Set([...wanted.keys(), ...this.#series.keys()])];
    const rows = keys.map((key) => this.#needed(key, wanted.get(key) ?? [])).filter((row) => row !== null);
    if (rows.length > 0) await this.#allot(rows);
    const behind = keys.filter((key) => wanted.get(key)?.some(({ at }) => at < this.#series.get(key)!.lastAt));
    return behind.length === 0 ? null : Math.max(...behind.map((key) => this.#series.get(key)!.lastAt));
  }

  /** The numbers by order id, in the order in which the last round of `take` named the orders. */
  of(changes: readonly CaseChange[]): ReadonlyMap<string, string> {
    const numbers = new Map<string, string>();
    for (const [key, requests] of bySeries(changes)) {
      const { docCode, year, last } = this.#series.get(key)!;
      requests.forEach(({ orderId }, i) =>
        numbers.set(orderId, docNumber(docCode, year, last - requests.length + 1 + i)),
      );
    }
    return numbers;
  }

  #needed(key: string, requests: readonly Wanted[]): Series | null {
    const known = this.#series.get(key);
    const lastAt = Math.max(known?.lastAt ?? -Infinity, ...requests.map(({ at }) => at));
    const more = requests.length - (known?.taken ?? 0);
    if (known && more === 0 && lastAt === known.lastAt) return null;
    const { docCode, year } = known ?? requests[0]!;
    return { docCode, year, taken: more, last: 0, lastAt };
  }

  async #allot(rows: readonly Series[]): Promise<void> {
    const { rows: counters } = await this.#tx.query<Omit<Series, 'taken'>>({
      ...ALLOT,
      values: [
        rows.map((s) => s.docCode),
        rows.map((s) => s.year),
        rows.map((s) => s.taken),
        rows.map((s) => new Date(s.lastAt)),
      ],
    });
    for (const counter of counters) {
      const key = keyOf(counter);
      const more = rows.find((row) => keyOf(row) === key)!.taken;
      this.#series.set(key, { ...counter, taken: (this.#series.get(key)?.taken ?? 0) + more });
    }
  }
}

type Wanted = NumberRequest & Pick<Series, 'docCode'>;

function bySeries(changes: readonly CaseChange[]): Map<string, Wanted[]> {
  const wanted = changes.flatMap(({ after, events, directory }) =>
    numbersWanted(after, events).map((request) => ({ ...request, docCode: directory.docCodeOf(request.officeId) })),
  );
  return Map.groupBy(wanted, keyOf);
}

const keyOf = ({ docCode, year }: Pick<Series, 'docCode' | 'year'>): string => `${docCode}/${year}`;
