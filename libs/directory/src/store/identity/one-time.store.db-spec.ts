import { randomBytes } from 'node:crypto';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { AccountStore } from './account.store.ts';
import { OneTimeStore } from './one-time.store.ts';
import { SessionStore } from './session.store.ts';

const HOUR = 3_600_000;
const ACCOUNT = 'sy.renshe.head';

describe('what an administrator gives somebody to come in by', () => {
  let world: CaseWorld;
  let accounts: AccountStore;
  let sessions: SessionStore;
  let oneTime: OneTimeStore;
  let personId: string;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    accounts = new AccountStore(world.pool);
    sessions = new SessionStore(world.pool);
    oneTime = new OneTimeStore(world.pool);
    personId = (await accounts.find(ACCOUNT))!.personId;
  });

  const signIn = async () => {
    const { passwordHash } = (await accounts.find(ACCOUNT))!;
    const token = randomBytes(8);
    return (await sessions.open(token, { personId, passwordHash }, HOUR)) && token;
  };
  const hasSession = async (token: Buffer | null) => token !== null && (await sessions.find(token)) !== null;

  describe('a one-time password', () => {
    it('lets its person in once, who then owes a password of their own', async () => {
      await oneTime.givePassword(personId, 'one-time hash', HOUR);
      expect(await accounts.actor(personId)).toMatchObject({ passwordDue: true });
      expect(await signIn()).not.toBeNull();
      expect(await accounts.find(ACCOUNT)).toMatchObject({ passwordHash: null });
      expect(await sessions.open(randomBytes(8), { personId, passwordHash: 'one-time hash' }, HOUR)).toBeNull();
      expect(await accounts.actor(personId)).toMatchObject({ passwordDue: true });
      await accounts.setPasswordHash(personId, 'own hash');
      expect(await accounts.actor(personId)).toMatchObject({ passwordDue: false });
      expect(await accounts.find(ACCOUNT)).toMatchObject({ passwordHash: 'own hash' });
    });

    it('lets one in of two that come by it together', async () => {
      await oneTime.givePassword(personId, 'for both', HOUR);
      const both = await Promise.all(
        [1, 2].map(() => sessions.open(randomBytes(8), { personId, passwordHash: 'for both' }, HOUR)),
      );
      expect(both.filter((session) => session !== null)).toHaveLength(1);
    });

    it('is of no use once expired', async () => {
      const until = await oneTime.givePassword(personId, 'too late', 0);
      expect(until).toBeLessThanOrEqual(Date.now());
      expect(await accounts.find(ACCOUNT)).toMatchObject({ passwordHash: null });
      expect(await sessions.open(randomBytes(8), { personId, passwordHash: 'too late' }, HOUR)).toBeNull();
    });

    it('ends the sessions before it, and the password', async () => {
      await accounts.setPasswordHash(personId, 'before');
      const before = await signIn();
      expect(await hasSession(before)).toBe(true);
      await oneTime.givePassword(personId, 'another', HOUR);
      expect(await hasSession(before)).toBe(false);
      expect(await sessions.open(randomBytes(8), { personId, passwordHash: 'before' }, HOUR)).toBeNull();
    });
  });

  describe('a one-time link', () => {
    const link = randomBytes(32);
    const give = (token = link, lifetimeMs = HOUR, namesAccount = false) =>
      oneTime.giveLink({ personId, namesAccount }, token, lifetimeMs);

    it('sets a password once, and there is none before', async () => {
      await accounts.setPasswordHash(personId, 'before');
      const before = await signIn();
      await give();
      expect(await hasSession(before)).toBe(false);
      expect(await accounts.find(ACCOUNT)).toMatchObject({ passwordHash: null });
      expect(await oneTime.find(link)).toMatchObject({ personId, account: ACCOUNT, namesAccount: false });
      expect(await oneTime.redeem(link, 'own hash')).toEqual({ personId, passwordHash: 'own hash' });
      expect(await accounts.find(ACCOUNT)).toMatchObject({ personId, passwordHash: 'own hash' });
      expect(await oneTime.redeem(link, 'a second hash')).toBeNull();
      expect(await accounts.actor(personId)).toMatchObject({ passwordDue: false });
    });

    it('is of no use once expired, replaced, or overtaken by a password, and is then removed', async () => {
      await give(link, 0);
      expect(await oneTime.find(link)).toBeNull();
      expect(await oneTime.redeem(link, 'own hash')).toBeNull();
      expect(await oneTime.removeExpired()).toBe(1);
      const newer = randomBytes(32);
      await give();
      await give(newer);
      expect(await oneTime.find(link)).toBeNull();
      await oneTime.givePassword(personId, 'one-time hash', HOUR);
      expect(await oneTime.find(newer)).toBeNull();
    });

    it('is of no use to somebody whose account is locked', async () => {
      await give();
      await world.pool.query('UPDATE person SET active = false WHERE id = $1', [personId]);
      expect(await oneTime.find(link)).toBeNull();
      expect(await oneTime.redeem(link, 'own hash')).toBeNull();
      await world.pool.query('UPDATE person SET active = true WHERE id = $1', [personId]);
    });
  });

  it('is taken back with the account: neither link nor password works, though the account is unlocked later', async () => {
    await oneTime.givePassword(personId, 'one-time hash', HOUR);
    await oneTime.takeBack(personId);
    expect(await accounts.find(ACCOUNT)).toMatchObject({ passwordHash: null });
  });

  it('is a sign-in that stays on record', async () => {
    await accounts.setPasswordHash(personId, 'own hash');
    await world.pool.query('UPDATE person SET last_sign_in_at = NULL WHERE id = $1', [personId]);
    await signIn();
    const { rows } = await world.pool.query<{ at: number }>('SELECT last_sign_in_at AS at FROM person WHERE id = $1', [
      personId,
    ]);
    expect(Math.abs(rows[0]!.at - Date.now())).toBeLessThan(60_000);
  });
});
