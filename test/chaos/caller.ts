import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { CaseView } from './case-view.ts';
import type { Ledger } from './ledger.ts';

/** Longer than any answer takes; a server that is frozen or half dead gives none. */
const ANSWER_LIMIT_MS = 5_000;
const PAUSE_MS = 200;
/** Longer than any part is away: what has no answer by then hangs, and that is a fault of the system. */
const SETTLE_LIMIT_MS = 120_000;
/** In place of a status, where there was no answer to the end. */
const NEVER = 0;

/** Something a person asks of the system. */
export interface Act {
  readonly account: string;
  readonly command: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly body: object;
}

/**
 * People's calls while the system is being broken under them. Each command has its key and is asked until an answer
 * settles it, as a careful client does. What was accepted goes into the ledger.
 */
export class Caller {
  readonly #base: string;
  readonly #passwords: ReadonlyMap<string, string>;
  readonly #tokens = new Map<string, Promise<string>>();
  readonly #ledger: Ledger;
  #keys = 0;

  constructor(apiUrl: string, dataDir: string, ledger: Ledger) {
    this.#base = `${apiUrl}/api/v1`;
    const accounts = JSON.parse(readFileSync(path.join(dataDir, 'accounts.json'), 'utf8')) as {
      account: string;
      password: string;
    }[];
    this.#passwords = new Map(accounts.map(({ account, password }) => [account, password]));
    this.#ledger = ledger;
  }

  /** The case as `account` may see it; null where it is out of sight. */
  async look(account: string, caseId: string): Promise<CaseView | null> {
    const { status, body } = await this.#settled(account, 'GET', `/cases/${caseId}`);
    return status === 200 ? (body as CaseView) : null;
  }

  /** Every item of a list of reference data, by code. */
  async idsByCode(account: string, list: string): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { body } = await this.#settled(account, 'GET', `${list}?limit=200${query}`);
      const page = body as { items: { id: string; code: string }[]; nextCursor: string | null };
      for (const { code, id } of page.items) ids.set(code, id);
      cursor = page.nextCursor;
    }
    return ids;
  }

  /** Gives what the system answers in the end; null where it refuses. */
  async ask(act: Act): Promise<object | null> {
    const key = `chaos-${(this.#keys += 1)}`;
    const { status, body, attempts } = await this.#settled(act.account, 'POST', act.path, act.body, key);
    if (attempts > 1) this.#ledger.unsettled += 1;
    if (status === NEVER) return null;
    if (status < 300) {
      this.#ledger.accept({ ...act, key, answer: body as object });
      return body as object;
    }
    this.#ledger.refuse({ ...act, key, code: String((body as { code?: string } | null)?.code ?? status) });
    return null;
  }

  async #settled(account: string, method: string, below: string, sent?: object, key?: string) {
    const end = performance.now() + SETTLE_LIMIT_MS;
    for (let attempts = 1; ; attempts++) {
      const answer = await this.#once(account, method, below, sent, key).catch(() => null);
      if (answer && answer.status < 500 && answer.status !== 429) return { ...answer, attempts };
      if (answer) this.#ledger.unanswered(answer.status);
      if (performance.now() > end) {
        this.#ledger.neverSettled(`${method} ${below} by ${account}`);
        return { status: NEVER, body: null, attempts };
      }
      await delay(PAUSE_MS);
    }
  }

  async #once(account: string, method: string, below: string, sent?: object, key?: string) {
    const token = await this.#token(account);
    return this.#send(method, below, sent, {
      authorization: `Bearer ${token}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    });
  }

  async #send(method: string, below: string, sent: object | undefined, headers: Record<string, string>) {
    const response = await fetch(this.#base + below, {
      method,
      headers: { ...headers, ...(sent === undefined ? {} : { 'content-type': 'application/json' }) },
      body: sent === undefined ? null : JSON.stringify(sent),
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as unknown };
  }

  /** Sessions are kept in the database: one sign-in outlives every crash. */
  #token(account: string): Promise<string> {
    const known = this.#tokens.get(account);
    if (known) return known;
    const fresh = this.#signIn(account);
    this.#tokens.set(account, fresh);
    fresh.catch(() => this.#tokens.delete(account));
    return fresh;
  }

  async #signIn(account: string): Promise<string> {
    const credentials = { account, password: this.#passwords.get(account) };
    const { status, body } = await this.#send('POST', '/auth/login', credentials, {});
    if (status !== 200) throw new Error(`${account} cannot sign in now: ${status}`);
    return (body as { token: string }).token;
  }
}
