import { randomUUID } from 'node:crypto';
import { type CommandHeaders, hashToken, verifyPassword } from '@zhuoluo/platform';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import { AccountStore } from '../../store/identity/account.store.ts';
import { GuessStore } from '../../store/identity/guess.store.ts';
import { OneTimeStore } from '../../store/identity/one-time.store.ts';
import { SessionStore } from '../../store/identity/session.store.ts';
import { readReferenceHistory } from '../../store/reference/reference-history.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import { GivenEntries } from './given-entry.ts';
import { PeopleHandler } from './people.handler.ts';
import { PeopleQuery } from './people.query.ts';

const ADMIN = 'sl.zfb.admin';
const HOUR = 3_600_000;

const plain = (ifMatch: number | null = null): CommandHeaders => ({ idempotency: null, ifMatch, path: '/' });

describe('accounts', () => {
  let world: CaseWorld;
  let people: PeopleHandler;
  let query: PeopleQuery;
  let accounts: AccountStore;
  let sessions: SessionStore;
  let links: OneTimeStore;
  let unitId: string;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    const { pool, references, dataSource } = world;
    [accounts, sessions, links] = [new AccountStore(pool), new SessionStore(pool), new OneTimeStore(pool)];
    query = new PeopleQuery(pool, references);
    const entries = new GivenEntries(links, { lifetimeMs: HOUR });
    people = new PeopleHandler(
      new ReferenceChanges(dataSource, references),
      query,
      entries,
      new GuessStore(pool),
      links,
    );
    unitId = await world.idOf('unit', 'SY-HUMAN_RESOURCES');
  });

  let serial = 0;
  const admin = () => viewerOf(world, ADMIN);
  const add = async (more: object = {}, headers = plain()) =>
    people.add(await admin(), headers, { account: `Test.Person${++serial}`, name: '示例人员', unitId, ...more });
  const signedIn = async (account: string) => {
    const { personId, passwordHash } = (await accounts.find(account))!;
    const token = Buffer.from(randomUUID());
    await sessions.open(token, { personId, passwordHash }, HOUR);
    return token;
  };
  const eventsOf = async (id: string): Promise<string> => {
    const { rows } = await world.pool.query<{ said: string }>(
      `SELECT coalesce(string_agg(facts::text || change::text, ' '), '') AS said FROM event WHERE subject_id = $1`,
      [id],
    );
    return rows[0]!.said;
  };

  it('begin in the vacant post that is named, and in no other that is held', async () => {
    const { rows } = await world.pool.query<{ id: string; unitId: string; isVacant: boolean }>(`
      SELECT id, unit_id AS "unitId", NOT EXISTS (SELECT FROM tenure t WHERE t.post_id = post.id) AS "isVacant"
      FROM post WHERE unit_id IS NOT NULL ORDER BY id`);
    const vacant = rows.find(({ isVacant }) => isVacant)!;
    const begun = await add({ unitId: undefined, postId: vacant.id });
    expect(begun.body).toMatchObject({ unitId: vacant.unitId, posts: [{ id: vacant.id }] });
    await expect(add({ unitId: undefined, postId: rows.find(({ isVacant }) => !isVacant)!.id })).rejects.toMatchObject({
      code: 'post-held',
    });
    await expect(add({ postId: vacant.id })).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('are made with a one-time password that is told once, and kept nowhere', async () => {
    const key = { key: 'once', bodyHash: Buffer.from('same') };
    const headers = { ...plain(), idempotency: key };
    const first = await add({ account: 'once.only' }, headers);
    expect(first).toMatchObject({
      status: 201,
      body: {
        account: 'once.only',
        entry: 'ONE_TIME_PASSWORD',
        oneTimePassword: expect.any(String),
        lastSignInAt: null,
      },
    });
    const again = await add({ account: 'once.only' }, headers);
    expect(again.body).toEqual({ ...first.body, oneTimePassword: null });
    const secret = first.body.oneTimePassword!;
    const { passwordHash } = (await accounts.find('once.only'))!;
    expect(await verifyPassword(passwordHash, secret)).toBe(true);
    const { rows } = await world.pool.query<{ kept: string }>(
      'SELECT response::text AS kept FROM idempotency_key WHERE key = $1',
      ['once'],
    );
    expect(rows).toHaveLength(1);
    for (const said of [rows[0]!.kept, await eventsOf(first.body.id)]) {
      expect(said).not.toContain(secret);
      expect(said).not.toContain(passwordHash!);
    }
  });

  it('of an enterprise speak for it: each in a post of its own, or in one that is vacant', async () => {
    const partyId = await world.idOf('party', 'SY-E1');
    const { body: first } = await add({ unitId: undefined, partyId });
    const { body: second } = await add({ unitId: undefined, partyId });
    for (const { id } of [first, second]) {
      expect(await accounts.actor(id)).toMatchObject({ actor: { partyId, posts: [{ roles: ['ENTERPRISE'] }] } });
    }
    expect(first.posts[0]!.id).not.toBe(second.posts[0]!.id);
    await expect(add({ partyId })).rejects.toMatchObject({
      more: { errors: [{ path: 'unitId', code: 'unit-or-party' }] },
    });
  });

  it('bear a name that is free, and one that can be typed', async () => {
    await expect(add({ account: 'sy.fagai.head' })).rejects.toMatchObject({ code: 'already-taken' });
    await expect(add({ account: '张三' })).rejects.toMatchObject({
      more: { errors: [{ path: 'account', code: 'account-name' }] },
    });
  });

  it('are amended in the version that was seen', async () => {
    const { body } = await add();
    const viewer = await admin();
    const renamed = await people.amend(viewer, plain(body.version), body.id, { name: '改名人员', account: 'Re.Named' });
    expect(renamed.body).toMatchObject({ version: body.version + 1, name: '改名人员', account: 're.named' });
    await expect(people.amend(viewer, plain(body.version), body.id, { name: '又改' })).rejects.toMatchObject({
      code: 'stale-version',
    });
  });

  it('reset by an administrator end all sessions, and the history says so and nothing more', async () => {
    const { body } = await add();
    await accounts.setPasswordHash(body.id, 'own hash');
    const session = await signedIn(body.account);
    const { body: reset } = await people.resetPassword(await admin(), plain(), body.id);
    expect(await sessions.find(session)).toBeNull();
    expect(reset).toMatchObject({
      entry: 'ONE_TIME_PASSWORD',
      version: body.version + 1,
      lastSignInAt: expect.any(String),
    });
    const [newest] = await readReferenceHistory(
      world.pool,
      { kind: 'person', id: body.id },
      { before: null, limit: 1 },
    );
    expect(newest).toMatchObject({
      type: 'amended',
      facts: { given: 'ONE_TIME_PASSWORD' },
      change: { before: {}, after: {} },
    });
    const own = await admin();
    await expect(people.resetPassword(own, plain(), own.actor.personId)).rejects.toMatchObject({ code: 'own-account' });
  });

  it('that are locked have no session and no way in, until they are unlocked and reset', async () => {
    const { body } = await add();
    await accounts.setPasswordHash(body.id, 'own hash');
    const session = await signedIn(body.account);
    const locked = await people.lock(await admin(), plain(), body.id);
    expect(locked.body).toMatchObject({ active: false });
    expect(await sessions.find(session)).toBeNull();
    expect(await accounts.actor(body.id)).toBeNull();
    await expect(people.resetPassword(await admin(), plain(), body.id)).rejects.toMatchObject({
      code: 'account-locked',
    });
    expect((await people.unlock(await admin(), plain(), body.id)).body).toMatchObject({
      active: true,
      entry: 'OWN_PASSWORD',
    });
    const given = await people.resetPassword(await admin(), plain(), body.id, 'ONE_TIME_LINK');
    await people.lock(await admin(), plain(), body.id);
    await people.unlock(await admin(), plain(), body.id);
    expect(await links.find(hashToken(given.body.oneTimeLink!.split('#')[1]!))).toBeNull();
  });

  it('of the last administrator are never locked', async () => {
    const own = await admin();
    await expect(people.lock(own, plain(), own.actor.personId)).rejects.toMatchObject({ code: 'last-administrator' });
    expect(await accounts.actor(own.actor.personId)).not.toBeNull();
  });

  it('are shown and changed by administrators alone', async () => {
    const other = await viewerOf(world, 'sy.zfb.dispatch1');
    const { body } = await add();
    const refused = [
      () => query.list(other, {}),
      () => query.one(other, body.id),
      () => people.add(other, plain(), { account: 'not.allowed', name: '示例', unitId }),
      () => people.amend(other, plain(), body.id, { name: '示例' }),
      () => people.resetPassword(other, plain(), body.id),
      () => people.lock(other, plain(), body.id),
      () => people.unlock(other, plain(), body.id),
    ];
    for (const act of refused) await expect(act()).rejects.toMatchObject({ code: 'role-missing' });
  });

  it('are found by name, unit and role, in any order, each once, with an exact total', async () => {
    const viewer = await admin();
    expect((await query.list(viewer, { account: 'SY.Fagai.Head' })).items).toMatchObject([
      { account: 'sy.fagai.head', posts: [{ roles: ['UNIT_HEAD', 'UNIT_OFFICER'] }, { roles: ['LIAISON'] }] },
    ]);
    const admins = await query.list(viewer, { role: 'ADMIN' });
    expect(admins).toMatchObject({ total: 1, items: [{ account: ADMIN }] });
    const { total } = await query.list(viewer, { limit: 1 });
    for (const sort of ['account', '-name', 'lastSignIn', '-lastSignIn', '-registered']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await query.list(viewer, { sort, limit: 60, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, total, total]);
    }
  });
});
