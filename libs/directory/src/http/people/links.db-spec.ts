import { type CommandHeaders, hashToken } from '@zhuoluo/platform';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import { AccountStore } from '../../store/identity/account.store.ts';
import { GuessStore } from '../../store/identity/guess.store.ts';
import { OneTimeStore } from '../../store/identity/one-time.store.ts';
import { readReferenceHistory } from '../../store/reference/reference-history.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import { GivenEntries } from './given-entry.ts';
import { NamedByLink } from './named-by-link.ts';
import { ENTRIES } from './people.dto.ts';
import { PeopleHandler } from './people.handler.ts';
import { PeopleQuery } from './people.query.ts';

const ADMIN = 'sl.zfb.admin';
const HOUR = 3_600_000;

const plain = (ifMatch: number | null = null): CommandHeaders => ({ idempotency: null, ifMatch, path: '/' });

describe('one-time links', () => {
  let world: CaseWorld;
  let people: PeopleHandler;
  let query: PeopleQuery;
  let accounts: AccountStore;
  let links: OneTimeStore;
  let unitId: string;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    const { pool, references, dataSource } = world;
    [accounts, links] = [new AccountStore(pool), new OneTimeStore(pool)];
    query = new PeopleQuery(pool, references);
    const entries = new GivenEntries(links, { lifetimeMs: HOUR });
    const changes = new ReferenceChanges(dataSource, references);
    people = new PeopleHandler(changes, query, entries, new GuessStore(pool), links);
    unitId = await world.idOf('unit', 'SY-HUMAN_RESOURCES');
  });

  let serial = 0;
  const admin = () => viewerOf(world, ADMIN);
  const add = async (more: object = {}) =>
    people.add(await admin(), plain(), { account: `Linked.Person${++serial}`, name: '示例人员', unitId, ...more });

  it('are given where that is asked for, and the person alone turns one into a password', async () => {
    const { body } = await add({ entry: 'ONE_TIME_LINK' });
    expect(body).toMatchObject({ entry: 'ONE_TIME_LINK', oneTimePassword: null, entryUntil: expect.any(String) });
    const [page, token] = body.oneTimeLink!.split('#');
    expect(page).toBe('/first-sign-in');
    expect(await links.find(hashToken(token!))).toMatchObject({ personId: body.id, namesAccount: false });
    const history = await readReferenceHistory(world.pool, { kind: 'person', id: body.id }, { before: null, limit: 9 });
    expect(JSON.stringify(history)).not.toContain(token!);
  });

  it('are given to all of these who have no way in; others are left alone, and a repeated request is told none', async () => {
    const made = await Promise.all([add(), add({ entry: 'ONE_TIME_LINK' }), add()]);
    const [without, linked, locked] = made.map(({ body }) => body.id) as [string, string, string];
    await accounts.setPasswordHash(without, 'own hash');
    await world.pool.query('UPDATE person SET password_hash = NULL WHERE id = ANY($1::uuid[])', [[without, locked]]);
    await world.pool.query('UPDATE person SET active = false, one_time_until = NULL WHERE id = $1', [locked]);
    const viewer = await admin();
    const none = await query.list(viewer, { entry: 'NONE', active: true, limit: 200 });
    const lacking = none.items.map(({ id }) => id);
    expect(lacking).toContain(without);
    expect(lacking).not.toContain(linked);
    const headers = { ...plain(), idempotency: { key: 'links', bodyHash: Buffer.from('same') } };
    const { body } = await people.giveLinks(viewer, headers, [without, linked, locked, without]);
    expect(body.items).toMatchObject([{ id: without, entry: 'ONE_TIME_LINK', oneTimePassword: null }]);
    const token = body.items[0]!.oneTimeLink!.split('#')[1]!;
    expect(await links.find(hashToken(token))).toMatchObject({ personId: without });
    const again = await people.giveLinks(viewer, headers, [without, linked, locked, without]);
    expect(again.body.items).toMatchObject([{ id: without, oneTimeLink: null }]);
    for (const entry of ENTRIES) {
      const { items } = await query.list(viewer, { entry, limit: 200 });
      expect(new Set(items.map((person) => person.entry))).toEqual(new Set(items.length > 0 ? [entry] : []));
    }
  });

  it('let the first administrator name the account, by a free name, and the history tells who did it', async () => {
    const { pool, references, dataSource } = world;
    const naming = new NamedByLink(dataSource, references, accounts, links);
    const { personId } = (await accounts.find(ADMIN))!;
    const tokenHash = hashToken('of the first link');
    await links.giveLink({ personId, namesAccount: true }, tokenHash, HOUR);
    const use = (account: string) => naming.redeem({ personId, tokenHash, passwordHash: 'own hash', account });
    await expect(use('sy.fagai.head')).rejects.toMatchObject({ more: { errors: [{ code: 'account-taken' }] } });
    expect(await use('chosen.name')).toEqual({ personId, passwordHash: 'own hash' });
    expect(await use('chosen.twice')).toBeNull();
    const [newest] = await readReferenceHistory(pool, { kind: 'person', id: personId }, { before: null, limit: 1 });
    expect(newest).toMatchObject({
      by: { person: { id: personId } },
      facts: { through: 'ONE_TIME_LINK' },
      change: { before: { account: ADMIN }, after: { account: 'chosen.name' } },
    });
    const { version } = await query.one(await viewerOf(world, 'chosen.name'), personId);
    await people.amend(await viewerOf(world, 'chosen.name'), plain(version), personId, { account: ADMIN });
  });
});
