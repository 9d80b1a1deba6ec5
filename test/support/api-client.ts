import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** One line of the accounts file that the first start writes (api.md, Identity). */
export interface Account {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unitId: string | null;
  readonly unitName: string;
  readonly regionId: string;
  readonly level: string | null;
  readonly partyId: string | null;
}

/** An answer as it came: tests look at every part of it. */
export interface Answer<T = any> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface PageOf<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

type HeaderValues = Readonly<Record<string, string>>;

/** Speaks to the API as one caller, signed in or not. Paths are below `/api/v1` unless they name another root. */
export class ApiClient {
  readonly baseUrl: string;
  readonly token: string | null;

  constructor(baseUrl: string, token: string | null = null) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  get<T = any>(path: string, headers: HeaderValues = {}): Promise<Answer<T>> {
    return this.send('GET', path, undefined, headers);
  }

  post<T = any>(path: string, body: unknown = {}, headers: HeaderValues = {}): Promise<Answer<T>> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  put<T = any>(path: string, body: unknown): Promise<Answer<T>> {
    return this.send('PUT', path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  /** Any request at all, the body as it is. */
  async send<T = any>(
    method: string,
    path: string,
    body: string | undefined,
    headers: HeaderValues,
  ): Promise<Answer<T>> {
    const root = /^\/(api|health|metrics)\b/.test(path) ? '' : '/api/v1';
    const response = await fetch(`${this.baseUrl}${root}${path}`, {
      method,
      headers: { ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      body: (isJson && text ? JSON.parse(text) : text) as T,
      headers: response.headers,
    };
  }

  /** Every item of a list, page after page. */
  async all<T = any>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: string = cursor ? `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}` : '';
      const page: Answer<PageOf<T>> = await this.get(`${path}${next}`);
      if (page.status !== 200) throw new Error(`GET ${path} answered ${page.status}: ${JSON.stringify(page.body)}`);
      items.push(...page.body.items);
      cursor = page.body.nextCursor;
    }
    return items;
  }
}

/** The people of the sample data, each signed in once, when first asked for. */
export class People {
  readonly accounts: readonly Account[];
  readonly #baseUrl: string;
  readonly #clients = new Map<string, Promise<ApiClient>>();

  constructor(baseUrl: string, accounts: readonly Account[]) {
    this.#baseUrl = baseUrl;
    this.accounts = accounts;
  }

  /** Reads `accounts.json` of a data directory. */
  static async of(baseUrl: string, dataDir: string): Promise<People> {
    const text = await readFile(path.join(dataDir, 'accounts.json'), 'utf8');
    return new People(baseUrl, JSON.parse(text) as Account[]);
  }

  /** @throws Error where no account has that name */
  account(name: string): Account {
    const account = this.accounts.find((each) => each.account === name);
    if (!account) throw new Error(`no account ${name} in accounts.json`);
    return account;
  }

  as(name: string): Promise<ApiClient> {
    let client = this.#clients.get(name);
    if (!client) this.#clients.set(name, (client = this.#signIn(this.account(name))));
    return client;
  }

  async #signIn({ account, password }: Account): Promise<ApiClient> {
    const answer = await new ApiClient(this.#baseUrl).post('/auth/login', { account, password });
    if (answer.status !== 200) throw new Error(`${account} could not sign in: ${JSON.stringify(answer.body)}`);
    return new ApiClient(this.#baseUrl, (answer.body as { token: string }).token);
  }
}
