import { SignInFailures } from './sign-in-failures.ts';

const MAYOR = { address: '198.51.100.7', account: 'sl.zfb.mayor' };
const right = () => Promise.resolve('session');
const wrong = () => Promise.resolve(null);
const away = () => Promise.reject(new Error('the database is away'));
const now = Date.UTC(2026, 2, 2);
const MINUTE = 60_000;

describe('guessing at passwords', () => {
  let failures: SignInFailures;
  beforeEach(() => {
    failures = new SignInFailures();
  });
  const guess = (times: number, who = MAYOR) =>
    Promise.allSettled(Array.from({ length: times }, () => failures.attempt(who, now, wrong)));
  const refused = (tries: readonly PromiseSettledResult<unknown>[]) =>
    tries.filter(({ status }) => status === 'rejected').length;

  it('ends after eight for an account from an address, all at once or not, until five minutes have passed', async () => {
    expect(refused(await guess(20))).toBe(12);
    await expect(failures.attempt(MAYOR, now + 4 * MINUTE, right)).rejects.toThrow('too-many-requests');
    expect(await failures.attempt(MAYOR, now + 5 * MINUTE, right)).toBe('session');
  });

  it('is forgotten once the right one is given', async () => {
    for (let times = 0; times < 3; times++) {
      expect(refused(await guess(7))).toBe(0);
      expect(await failures.attempt(MAYOR, now, right)).toBe('session');
    }
  });

  it('is not what happens where a password could not be checked', async () => {
    for (let times = 0; times < 20; times++) await expect(failures.attempt(MAYOR, now, away)).rejects.toThrow('away');
    expect(await failures.attempt(MAYOR, now, right)).toBe('session');
  });

  it('ends after a hundred from an address, whatever the account; others there who are right do not count', async () => {
    const account = (n: number) => ({ ...MAYOR, account: `nobody${n}` });
    await Promise.all(Array.from({ length: 500 }, (_, n) => failures.attempt(account(n), now, right)));
    for (let n = 0; n < 100; n++) await failures.attempt(account(n), now, wrong);
    await expect(failures.attempt(MAYOR, now, right)).rejects.toThrow('too-many-requests');
    expect(await failures.attempt({ ...MAYOR, address: '203.0.113.9' }, now, right)).toBe('session');
  });
});
