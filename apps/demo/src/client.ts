import { readFileSync } from 'node:fs';

/** One line of `<data-dir>/accounts.json`, as `npm start` writes it. */
export interface SampleAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unitId: string | null;
}

/** The API refused; the problem as it came. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;

  constructor(status: number, what: string, problem: { code?: string; title?: string; detail?: string }) {
    super(`${what}: ${status} ${problem.code ?? ''} ${problem.title ?? ''} ${problem.detail ?? ''}`.trim());
    this.status = status;
    this.code = problem.code ?? '';
  }
}

/** Speaks the HTTP contract as any of the sample accounts; signs each in once. */
export class Client {
  readonly #base: string;
  readonly #accounts: Map<string, SampleAccount>;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(url: string, accountsFile: string) {
    this.#base = `${url.replace(/\/$/, '')}/api/v1`;
    const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as SampleAccount[];
    this.#accounts = new Map(accounts.map((a) => [a.account, a]));
  }

  get(account: string, path: string): Promise<unknown> {
    return this.#call(account, 'GET', path);
  }

  post(account: string, path: string, body: unknown): Promise<unknown> {
    return this.#call(account, 'POST', path, body);
  }

  async #call(account: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const headers: Record<string, string> = { authorization: `Bearer ${await this.#token(account)}` };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.#base}${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return answerOf(response, `${account} ${method} ${path}`);
  }

  #token(account: string): Promise<string> {
    const known = this.#tokens.get(account);
    if (known) return known;
    const fresh = this.#signIn(account);
    this.#tokens.set(account, fresh);
    return fresh;
  }

  async #signIn(account: string): Promise<string> {
    const sample = this.#accounts.get(account);
    if (!sample) throw new Error(`${account} is not among the sample accounts`);
    for (;;) {
      const response = await fetch(`${this.#base}/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ account, password: sample.password }),
      });
      if (response.status !== 429) return ((await answerOf(response, `sign in ${account}`)) as { token: string }).token;
      await pause(Number(response.headers.get('retry-after') ?? 1) * 1000);
    }
  }
}

async function answerOf(response: Response, what: string): Promise<unknown> {
  const text = await response.text();
  const body: unknown = text ? JSON.parse(text) : null;
  if (!response.ok) throw new ApiProblem(response.status, what, body ?? {});
  return body;
}

/** A server says when to come again; nothing else in here waits blindly. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
