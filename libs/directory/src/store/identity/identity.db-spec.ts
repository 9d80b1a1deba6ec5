import { rolesOf } from '@zhuoluo/kernel';
import { eventually } from '../../../../../test/support/eventually.ts';
import { waitingForLocks } from '../../../../../test/support/waiting-for-locks.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { type Queryable, IdempotencyStore } from '@zhuoluo/database';
import { AccountStore } from './account.store.ts';
import { SessionStore } from './session.store.ts';

const HOUR = 3_600_000;

describe('accounts, sessions and kept answers', () => {
  let world: CaseWorld;
  let personId: string;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    personId = (await world.actor('sy.renshe.head')).personId;
  });

  describe('an account', () => {
    it('is found however it is typed, and not where there is none', async () => {
      const accounts = new AccountStore(world.pool);
      expect(await accounts.find('SY.Renshe.HEAD')).toMatchObject({ personId, active: true });
      expect(await accounts.find('nobody')).toBeNull();
    });

    it('acts in all its posts', async () => {
      const found = await new AccountStore(world.pool).actor(personId);
      expect(found).toMatchObject({
        account: 'sy.renshe.head',
        unitId: await world.idOf('unit', 'SY-HUMAN_RESOURCES'),
      });
      expect(rolesOf(found!.actor)).toEqual(expect.arrayContaining(['UNIT_HEAD', 'UNIT_OFFICER']));
    });

    it('holds its posts by rank, each with all its roles, until its tenure ends', async () => {
      const accounts = new AccountStore(world.pool);
      const posts = async () => (await world.actor('sy.fagai.head')).posts.map(({ roles }) => roles);
      expect(await posts()).toEqual([['UNIT_HEAD', 'UNIT_OFFICER'], ['LIAISON']]);
      const { personId: leaver } = (await accounts.find('sy.fagai.head'))!;
      await world.pool.query('UPDATE tenure SET ended_at = began_at WHERE person_id = $1', [leaver]);
      expect(await posts()).toEqual([]);
      await world.pool.query('UPDATE tenure SET ended_at = NULL WHERE person_id = $1', [leaver]);
    });

    it('alone holds its post: a second tenure is refused', async () => {
      const [held] = (await world.actor('sy.fagai.head')).posts;
      const second = world.pool.query(
        'INSERT INTO tenure (id, person_id, post_id, began_at) VALUES (gen_random_uuid(), $1, $2, clock_timestamp())',
        [personId, held!.id],
      );
      await expect(second).rejects.toThrow('tenure_without_end');
    });

    it('of an enterprise speaks for its party', async () => {
      const accounts = new AccountStore(world.pool);
      const found = await accounts.actor((await accounts.find('sz.huqin.enterprise'))!.personId);
      expect(found).toMatchObject({ unitId: null, actor: { partyId: await world.idOf('party', 'SZ-E1') } });
    });

    it('that is no longer active does not act', async () => {
      const accounts = new AccountStore(world.pool);
      await world.pool.query('UPDATE person SET active = false WHERE id = $1', [personId]);
      expect(await accounts.actor(personId)).toBeNull();
      await world.pool.query('UPDATE person SET active = true WHERE id = $1', [personId]);
    });

    it('keeps the new password hash', async () => {
      const accounts = new AccountStore(world.pool);
      await accounts.setPasswordHash(personId, 'another hash');
      expect(await accounts.passwordHashOf(personId)).toBe('another hash');
    });
  });

  describe('a session', () => {
    const token = (name: string): Buffer => Buffer.from(name);
    const verified = async () => ({
      personId,
      passwordHash: await new AccountStore(world.pool).passwordHashOf(personId),
    });

    it('is found by its token until it is closed', async () => {
      const sessions = new SessionStore(world.pool);
      const opened = await sessions.open(token('one'), await verified(), HOUR);
      expect(await sessions.find(token('one'))).toEqual(opened);
      expect(await sessions.find(token('another'))).toBeNull();
      await sessions.close(token('one'));
      expect(await sessions.find(token('one'))).toBeNull();
    });

    it('is of no use once expired, and then removed', async () => {
      const sessions = new SessionStore(world.pool);
      await sessions.open(token('expired'), await verified(), 0);
      expect(await sessions.find(token('expired'))).toBeNull();
      expect(await sessions.removeExpired()).toBe(1);
    });

    it('never lasts longer than it was opened for, not by a part of a millisecond', async () => {
      const sessions = new SessionStore(world.pool);
      for (let i = 0; i < 50; i += 1) {
        await sessions.open(token(`over ${i}`), await verified(), 0);
        expect(await sessions.find(token(`over ${i}`))).toBeNull();
      }
    });

    it('is not opened for a password that is changed meanwhile: it would outlive the change', async () => {
      const before = await verified();
      const changing = await world.pool.connect();
      try {
        await changing.query('BEGIN');
        await changing.query(`UPDATE person SET password_hash = 'a newer hash' WHERE id = $1`, [personId]);
        const opening = new SessionStore(world.pool).open(token('late'), before, HOUR);
        await eventually(
          'the sign-in to wait',
          () => waitingForLocks(world.pool),
          (count) => count === 1,
        );
        await changing.query('COMMIT');
        expect(await opening).toBeNull();
      } finally {
        changing.release();
      }
      expect(await new SessionStore(world.pool).find(token('late'))).toBeNull();
    });

    it('outlives the others of its person when they are closed', async () => {
      const sessions = new SessionStore(world.pool);
      for (const name of ['kept', 'closed']) await sessions.open(token(name), await verified(), HOUR);
      await sessions.closeOthers(personId, token('kept'));
      expect(await sessions.find(token('kept'))).toMatchObject({ personId });
      expect(await sessions.find(token('closed'))).toBeNull();
    });
  });

  describe('a kept answer', () => {
    it('is given again to the same request, for a day', async () => {
      const answers = new IdempotencyStore(world.pool);
      const key = { account: personId, path: '/cases', key: 'k', bodyHash: Buffer.from('body') };
      const filing = await world.filing();
      const filed = await world.commands.fileCase(filing, key);
      await answers.keepAnswer(key, 201, { caseNo: 'SL-2026-000001' });
      expect(await world.commands.fileCase(filing, key)).toMatchObject({
        kind: 'replayed',
        earlier: { answer: { status: 201, body: { caseNo: 'SL-2026-000001' } } },
      });
      expect(await answers.removeExpired()).toBe(0);

      await world.pool.query(`UPDATE idempotency_key SET created_at = created_at - interval '25 hours'`);
      const again = await world.commands.fileCase(filing, key);
      expect(again.kind).toBe('done');
      expect(again).not.toMatchObject({ case: { id: filed.kind === 'done' ? filed.case.id : null } });
      await world.pool.query(`UPDATE idempotency_key SET created_at = created_at - interval '25 hours'`);
      expect(await answers.removeExpired()).toBe(1);
    });
  });

  describe('work under a key that is no case’s', () => {
    const keyOf = (key: string) => ({ account: personId, path: '/views', key, bodyHash: Buffer.from('body') });
    const saveView = (db: Queryable, name: string) =>
      db.query(`INSERT INTO saved_view VALUES (gen_random_uuid(), $1, 'board', $2, '')`, [personId, name]);
    const views = async (name: string): Promise<number> =>
      (await world.pool.query('SELECT 1 FROM saved_view WHERE name = $1', [name])).rowCount ?? 0;

    it('takes no second connection: as many as there are may do it at once', async () => {
      const answers = new IdempotencyStore(world.pool);
      const names = Array.from({ length: world.pool.options.max }, (_, n) => `at once ${n}`);
      const saved = names.map((name) =>
        answers.once(keyOf(name), async (db) => {
          await saveView(db, name);
          return { status: 201, body: name };
        }),
      );
      expect((await Promise.all(saved)).map((answer) => answer!.body)).toEqual(names);
    });

    it('is there with its key, or not at all', async () => {
      const answers = new IdempotencyStore(world.pool);
      const broken = answers.once(keyOf('whole'), async (db) => {
        await saveView(db, 'whole');
        throw new Error('the process ends here');
      });
      await expect(broken).rejects.toThrow('ends here');
      expect(await views('whole')).toBe(0);
      for (let times = 0; times < 2; times++) {
        const answer = await answers.once(keyOf('whole'), async (db) => {
          await saveView(db, 'whole');
          return { status: 201, body: 'whole' };
        });
        expect(answer).toEqual({ status: 201, body: 'whole' });
      }
      expect(await views('whole')).toBe(1);
    });
  });
});
