import { emptyTestDatabase, type TestDatabase } from '../../../../../test/support/postgres.ts';
import { migrate } from '@zhuoluo/schema';
import { openPool, type Pool } from '@zhuoluo/database';
import { GuessStore, type Guess } from './guess.store.ts';

const NOW = Date.UTC(2026, 2, 2, 1);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('guessing at passwords', () => {
  let database: TestDatabase;
  let pool: Pool;
  /** Two processes, which share nothing but the database. */
  let guesses: GuessStore;
  let elsewhere: GuessStore;

  beforeAll(async () => {
    database = await emptyTestDatabase();
    await migrate(database.url);
    pool = openPool({ databaseUrl: database.url, max: 10, applicationName: 'test' });
    [guesses, elsewhere] = [new GuessStore(pool), new GuessStore(pool)];
  }, 60_000);
  afterEach(() => pool.query('TRUNCATE sign_in_guess'));
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const from = (address: string, account = 'sl.zfb.mayor'): Guess => ({ account, from: { address } });
  const on = (knownDevice: string, account = 'sl.zfb.mayor'): Guess => ({ account, from: { knownDevice } });

  /** A wrong password; gives how long one has to wait instead, 0 where it was checked. */
  async function wrong(guess: Guess, now = NOW, store = guesses): Promise<number> {
    const verdict = await store.begin(guess, now);
    if (!verdict.allowed) return verdict.waitMs;
    await store.wasWrong(guess, verdict.isFirst, now);
    return 0;
  }

  async function right(guess: Guess, now = NOW): Promise<number> {
    const verdict = await guesses.begin(guess, now);
    if (!verdict.allowed) return verdict.waitMs;
    await guesses.wasRight(guess);
    return 0;
  }

  async function wrongTimes(times: number, guess: Guess, now = NOW): Promise<number[]> {
    const waits: number[] = [];
    for (let n = 0; n < times; n++) waits.push(await wrong(guess, now));
    return waits;
  }

  it('is checked eight times for an account from an address, then once in five minutes, in whichever process', async () => {
    const here = from('198.51.100.7');
    expect(await wrongTimes(8, here)).toEqual(Array<number>(8).fill(0));
    expect(await wrong(here, NOW, elsewhere)).toBe(5 * MINUTE);
    expect(await wrong(here, NOW + 4 * MINUTE)).toBe(MINUTE);
    expect(await wrong(here, NOW + 5 * MINUTE)).toBe(0);
    expect(await wrong(here, NOW + 5 * MINUTE)).toBe(5 * MINUTE);
    expect(await wrongTimes(8, here, NOW + HOUR)).toEqual(Array<number>(8).fill(0));
  });

  it('is checked no oftener where all guesses come at once', async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? guesses : elsewhere).begin(from('198.51.100.7'), NOW)),
    );
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(8);
  });

  it('keeps out neither the owner elsewhere nor others at that address', async () => {
    await wrongTimes(1_000, from('198.51.100.7'));
    expect(await right(from('203.0.113.9'))).toBe(0);
    expect(await right(from('198.51.100.7', 'sy.fagai.head'))).toBe(0);
  });

  it('cannot close an account from one address, however long it goes on', async () => {
    for (let minute = 0; minute < 24 * 60; minute += 1) await wrong(from('198.51.100.7'), NOW + minute * MINUTE);
    expect(await right(from('203.0.113.9'), NOW + 24 * HOUR)).toBe(0);
  });

  it('is checked fifty times for an account from many addresses; the owner’s device stays open meanwhile', async () => {
    const crowd = Array.from({ length: 60 }, (_, n) => from(`198.51.100.${n}`));
    const waits: number[] = [];
    for (const stranger of crowd) waits.push(await wrong(stranger));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(50);
    expect(waits.at(-1)).toBe(MINUTE);
    expect(await wrong(from('203.0.113.9'))).toBe(MINUTE);
    expect(await right(on('the owner’s'))).toBe(0);
    expect(await wrong(from('203.0.113.9'), NOW + MINUTE)).toBe(0);
  });

  it('is checked eight times on a known device too: it may have been stolen', async () => {
    expect(await wrongTimes(9, on('the owner’s'))).toEqual([...Array<number>(8).fill(0), 5 * MINUTE]);
  });

  it('is checked for a hundred accounts from one address; who is right there does not count', async () => {
    for (let n = 0; n < 150; n++) expect(await right(from('198.51.100.7', `colleague ${n}`))).toBe(0);
    for (let n = 0; n < 100; n++) expect(await wrong(from('198.51.100.7', `sprayed ${n}`))).toBe(0);
    expect(await wrong(from('198.51.100.7', 'sprayed too'))).toBe(36 * SECOND);
    expect(await right(from('203.0.113.9'))).toBe(0);
    expect(await right(on('a colleague’s', 'colleague 1'))).toBe(0);
    expect(await wrong(from('198.51.100.7', 'sprayed too'), NOW + 36 * SECOND)).toBe(0);
  });

  it('is forgotten once the right one is given, and where it could not be checked', async () => {
    for (let times = 0; times < 3; times++) {
      expect(await wrongTimes(7, from('198.51.100.7'))).toEqual(Array<number>(7).fill(0));
      expect(await right(from('198.51.100.7'))).toBe(0);
    }
    for (let times = 0; times < 100; times++) {
      expect((await guesses.begin(from('198.51.100.7'), NOW)).allowed).toBe(true);
      await guesses.wasNotChecked(from('198.51.100.7'));
    }
  });

  it('is forgotten for an account that is unlocked, and removed once it holds up no sign-in', async () => {
    await wrongTimes(9, from('198.51.100.7'));
    await guesses.forget('sl.zfb.mayor');
    expect(await wrong(from('198.51.100.7'))).toBe(0);
    await wrong(from('198.51.100.7'), Date.now());
    await pool.query(`UPDATE sign_in_guess SET counted_at = clock_timestamp() - interval '25 hours'`);
    expect(await guesses.removeForgotten()).toBe(3);
  });
});
