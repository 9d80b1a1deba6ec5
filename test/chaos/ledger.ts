import type { Pool } from '@zhuoluo/database';
import { EVIDENCE, type Evidence } from './evidence.ts';

interface Asked {
  readonly account: string;
  readonly command: string;
  readonly path: string;
  readonly key: string;
}

interface Accepted extends Asked {
  readonly answer: object;
}

interface Refused extends Asked {
  readonly code: string;
}

interface KeyRow {
  readonly account: string;
  readonly path: string;
  readonly key: string;
  readonly resource: string;
}

/** What people were told: every command that was accepted must be found, once, and none that was refused. */
export class Ledger {
  readonly #accepted: Accepted[] = [];
  readonly #refused: Refused[] = [];
  readonly #refusals = new Map<string, number>();
  readonly #hung: string[] = [];
  #unforeseen = 0;
  /** Commands whose first answer was lost. */
  unsettled = 0;

  get accepted(): number {
    return this.#accepted.length;
  }

  get refused(): number {
    return this.#refused.length;
  }

  /** How often each refusal, and each answer that settled nothing, was given. */
  get refusals(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#refusals].sort(([, a], [, b]) => b - a));
  }

  accept(entry: Accepted): void {
    this.#accepted.push(entry);
  }

  refuse(entry: Refused): void {
    this.#refused.push(entry);
    this.#tally(entry.code);
  }

  /** An answer that settled nothing; while a part is away, 503 is the only right one (api.md, Errors). */
  unanswered(status: number): void {
    this.#tally(String(status));
    if (status !== 503 && status !== 429) this.#unforeseen += 1;
  }

  /** A call that was repeated until its caller gave up: whether it was carried out is not known. */
  neverSettled(call: string): void {
    this.#hung.push(call);
  }

  #tally(word: string): void {
    this.#refusals.set(word, (this.#refusals.get(word) ?? 0) + 1);
  }

  /** What the database does not bear out. */
  async faults(pool: Pool): Promise<string[]> {
    const { rows } = await pool.query<KeyRow>('SELECT account, path, key, resource FROM idempotency_key');
    const keys = new Map(rows.map((row) => [keyOf(row), row]));
    const lost = this.#accepted.filter((entry) => !keys.has(keyOf(onTheWire(entry))));
    const kept = this.#refused.filter((entry) => keys.has(keyOf(onTheWire(entry))));
    return [
      ...(this.#unforeseen === 0 ? [] : [`${this.#unforeseen} answers other than 503 that settled nothing`]),
      ...this.#hung.map((call) => `${call} never had an answer`),
      ...lost.map((entry) => `${entry.command} by ${entry.account} was accepted under ${entry.key} and is not there`),
      ...kept.map((entry) => `${entry.command} by ${entry.account} was refused under ${entry.key} and is there`),
      ...(await this.#miscounted(pool, keys)),
    ];
  }

  /** For each case, person and command: as many events as accepted commands, no more and no fewer. */
  async #miscounted(pool: Pool, keys: ReadonlyMap<string, KeyRow>): Promise<string[]> {
    const told = new Map<string, number>();
    for (const entry of this.#accepted) {
      const caseId = keys.get(keyOf(onTheWire(entry)))?.resource;
      if (caseId !== undefined) add(told, `${entry.command} by ${entry.account} in case ${caseId}`);
    }
    const found = new Map<string, number>();
    const { rows } = await pool.query<Evidence & { caseId: string; account: string }>(`
      SELECT e.subject_id AS "caseId", e.type, e.facts, p.account
      FROM event e JOIN person p ON p.id = (e.by->>'personId')::uuid WHERE e.subject_kind = 'case'`);
    for (const event of rows)
      for (const [command, proves] of Object.entries(EVIDENCE))
        if (proves(event)) add(found, `${command} by ${event.account} in case ${event.caseId}`);
    return [...new Set([...told.keys(), ...found.keys()])].flatMap((what) => {
      const [accepted, recorded] = [told.get(what) ?? 0, found.get(what) ?? 0];
      return accepted === recorded ? [] : [`${what}: accepted ${accepted} times, recorded ${recorded} times`];
    });
  }
}

/** Keys hold per account and path (api.md, Retries). */
function keyOf({ account, path, key }: Pick<Asked, 'account' | 'path' | 'key'>): string {
  return `${account} ${path} ${key}`;
}

const onTheWire = (entry: Asked): Asked => ({ ...entry, path: `/api/v1${entry.path}` });

function add(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
