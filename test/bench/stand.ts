import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PolicyName } from '../../apps/local/src/args.ts';
import { startStack, type Stack } from '../../apps/local/src/stack.ts';
import { readSample, type Sample, type SamplePerson } from '../../deploy/sample/sample.ts';
import { Http } from './http.ts';

/** A running product with the sample data, and everybody signed in who is needed. */
export interface Stand {
  readonly stack: Stack;
  readonly http: Http;
  readonly people: Cast;
  readonly dataDir: string;
  /** Stops everything and, unless it is to be kept, leaves nothing behind. */
  clear(): Promise<void>;
  /** Removes what was kept. */
  discard(): void;
}

export interface StandOptions {
  readonly policy?: PolicyName;
  readonly connections?: number;
  /** Without, the sweep draws all orders. */
  readonly temporal?: boolean;
  readonly keep?: boolean;
  /** Without, a new one in the temporary directory. */
  readonly dataDir?: string | undefined;
}

export async function setUp({
  policy = 'default',
  connections = 64,
  temporal = true,
  keep = false,
  dataDir = mkdtempSync(path.join(tmpdir(), 'zhuoluo-bench-')),
}: StandOptions = {}): Promise<Stand> {
  const report = (line: string) => console.error(line);
  const without = temporal ? {} : { temporalAddress: null };
  const stack = await startStack({ policy, dataDir, report, env: { LOG_LEVEL: 'warn' }, ...without });
  const http = new Http(stack.apiUrl, connections);
  const people = await Cast.meet(http, dataDir);
  const discard = () => rmSync(dataDir, { recursive: true, force: true });
  const clear = async () => {
    http.close();
    await stack.stop();
    if (!keep) discard();
  };
  return { stack, http, people, dataDir, clear, discard };
}

/** Who acts for whom in the sample data: ids of parties and units, tokens of people. */
export class Cast {
  readonly sample: Sample;
  readonly #passwords: ReadonlyMap<string, string>;
  readonly #tokens = new Map<string, Promise<string>>();
  readonly #http: Http;
  #parties = new Map<string, string>();
  #unitIds = new Map<string, string>();
  #unitCodes = new Map<string, string>();

  private constructor(http: Http, sample: Sample, passwords: ReadonlyMap<string, string>) {
    this.#http = http;
    this.sample = sample;
    this.#passwords = passwords;
  }

  static async meet(http: Http, dataDir: string): Promise<Cast> {
    const accounts = JSON.parse(readFileSync(path.join(dataDir, 'accounts.json'), 'utf8')) as {
      account: string;
      password: string;
    }[];
    const cast = new Cast(http, readSample(), new Map(accounts.map((a) => [a.account, a.password])));
    const hotline = await cast.token(cast.holder('HOTLINE'));
    cast.#parties = await cast.#idsByCode(hotline, '/parties');
    cast.#unitIds = await cast.#idsByCode(hotline, '/units');
    cast.#unitCodes = new Map([...cast.#unitIds].map(([code, id]) => [id, code]));
    return cast;
  }

  partyId(code: string): string {
    return known(this.#parties.get(code), `party ${code}`);
  }

  unitCode(id: string): string {
    return known(this.#unitCodes.get(id), `unit ${id}`);
  }

  unitId(code: string): string {
    return known(this.#unitIds.get(code), `unit ${code}`);
  }

  /** The account of the nth holder of a role, in a unit where one is named. */
  holder(role: string, unitCode?: string, nth = 0): string {
    const holders = this.sample.people.filter(
      (p) => holdsRole(p, role) && (unitCode === undefined || p.unitCode === unitCode),
    );
    return known(holders[nth % Math.max(holders.length, 1)], `${role} of ${unitCode ?? 'any unit'}`).account;
  }

  token(account: string): Promise<string> {
    const signedIn = this.#tokens.get(account) ?? this.#signIn(account);
    this.#tokens.set(account, signedIn);
    return signedIn;
  }

  async #signIn(account: string): Promise<string> {
    const password = known(this.#passwords.get(account), `password of ${account}`);
    const answer = await this.#http.post('', '/auth/login', { account, password });
    if (answer.status !== 200)
      throw new Error(`${account} cannot sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
    return (answer.body as { token: string }).token;
  }

  async #idsByCode(token: string, list: string): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await this.#http.get(
        token,
        `${list}?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
      const page = body as { items: { id: string; code: string }[]; nextCursor: string | null };
      for (const item of page.items) ids.set(item.code, item.id);
      cursor = page.nextCursor;
    }
    return ids;
  }
}

function holdsRole(person: SamplePerson, role: string): boolean {
  return person.posts.some((post) => post.roles.includes(role));
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the sample data has no ${what}`);
  return value;
}
