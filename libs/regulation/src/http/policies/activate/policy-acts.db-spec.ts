import { findBrokenLinks } from '@zhuoluo/audit/store';
import { readReferenceHistory } from '@zhuoluo/directory/store';
import { ReferenceChanges } from '@zhuoluo/directory/http';
import type { CommandHeaders, Fault } from '@zhuoluo/platform';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../../test/support/viewer.ts';
import { DEFAULT_POLICY } from '../../../rules/default.policy.ts';
import { PolicyStore } from '../../../store/policy.store.ts';
import { DecidePolicyHandler } from './decide-policy.handler.ts';
import { SubmitPolicyHandler } from './submit-policy.handler.ts';

const HEADERS: CommandHeaders = { idempotency: null, ifMatch: null, path: '/api/v1/policies' };

describe('who puts a policy in force', () => {
  let world: CaseWorld;
  let policies: PolicyStore;
  let changes: ReferenceChanges;
  useCaseWorld((opened) => (world = opened));

  beforeEach(() => {
    policies = new PolicyStore(world.pool);
    changes = new ReferenceChanges(world.dataSource, world.references);
  });

  async function submit(account: string, twoPersons: boolean, regionId?: string, ifMatch: number | null = null) {
    const handler = new SubmitPolicyHandler(changes, world.references, { twoPersons });
    const viewer = await viewerOf(world, account);
    return (await handler.submit(viewer, DEFAULT_POLICY, { regionId }, { ...HEADERS, ifMatch })).body.version;
  }

  const propose = (account: string, regionId?: string) => submit(account, true, regionId);
  const decide = () => new DecidePolicyHandler(changes, world.references);
  const confirm = async (account: string, version: number) =>
    decide().confirm(await viewerOf(world, account), version, HEADERS);
  const withdraw = async (account: string, version: number) =>
    decide().withdraw(await viewerOf(world, account), version, HEADERS);
  const inForce = async (regionId: string | null = null) => (await policies.current(regionId))!.number;

  it('of two at once in place of the same version the second is told that it is stale', async () => {
    const seen = await inForce();
    const both = await Promise.allSettled(
      ['sl.zfb.mayor', 'sl.zfb.admin'].map((account) => submit(account, false, undefined, seen)),
    );
    const refused = both.filter((one): one is PromiseRejectedResult => one.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as Fault).code)).toEqual(['stale-version']);
    expect(await inForce()).toBeGreaterThan(seen);
  });

  it('a proposal binds no case until another person confirms it (rules.md §153)', async () => {
    const before = await inForce();
    const version = await propose('sl.zfb.admin');
    expect(await inForce()).toBe(before);
    const bound = async () => {
      const references = await world.references.current();
      return references.policyFor(references.directory.city.id).version;
    };
    expect(await bound()).toBe(before);
    await confirm('sl.zfb.mayor', version);
    expect(await inForce()).toBe(version);
    expect(await bound()).toBe(version);
    expect(await policies.find(version)).toMatchObject({ base: before, withdrawnAt: null });
  });

  it('each act stands in its history, by whom and in which post (rules.md §156)', async () => {
    const version = await propose('sl.zfb.admin');
    await confirm('sl.zfb.mayor', version);
    const { id, chainHead } = (await policies.find(version))!;
    const events = await readReferenceHistory(world.pool, { kind: 'policy', id }, { before: null, limit: 10 });
    const [mayor, admin] = [await viewerOf(world, 'sl.zfb.mayor'), await viewerOf(world, 'sl.zfb.admin')];
    expect(events.map(({ seq, type, by }) => [seq, type, by?.person.id])).toEqual([
      [2, 'amended', mayor.actor.personId],
      [1, 'added', admin.actor.personId],
    ]);
    expect(events[1]!.change.after).toMatchObject({ document: DEFAULT_POLICY, activatedAt: null });
    expect((await findBrokenLinks(world.pool, 'policy', new Map([[id, chainHead]]))).size).toBe(0);
  });

  it('who proposed it does not confirm it, nor a stand-in of theirs', async () => {
    const version = await propose('sl.zfb.mayor');
    await expect(confirm('sl.zfb.mayor', version)).rejects.toMatchObject({ code: 'confirmed-by-same-person' });
    const { directory } = await world.references.current();
    const mayor = (await viewerOf(world, 'sl.zfb.mayor')).actor;
    const standIn = directory.standIns.find(({ postId }) => mayor.posts.some(({ id }) => id === postId))!;
    const { rows } = await world.pool.query<{ account: string }>('SELECT account FROM person WHERE id = $1', [
      standIn.personId,
    ]);
    await expect(confirm(rows[0]!.account, version)).rejects.toMatchObject({ code: 'confirmed-by-same-person' });
    await world.pool.query('UPDATE stand_in SET ended_at = clock_timestamp() WHERE person_id = $1', [standIn.personId]);
    await world.pool.query('UPDATE reference_stamp SET version = version + 1');
    await expect(confirm(rows[0]!.account, version)).rejects.toMatchObject({ code: 'confirmed-by-same-person' });
    // Nor once the post has changed hands.
    await world.pool.query(
      'UPDATE tenure SET ended_at = clock_timestamp() WHERE person_id = $1 AND post_id = $2 AND ended_at IS NULL',
      [mayor.personId, standIn.postId],
    );
    await world.pool.query('UPDATE reference_stamp SET version = version + 1');
    await expect(confirm(rows[0]!.account, version)).rejects.toMatchObject({ code: 'confirmed-by-same-person' });
    await confirm('sl.zfb.admin', version);
    await expect(confirm('sl.zfb.admin', version)).rejects.toMatchObject({ code: 'policy-not-proposed' });
    await world.pool.query('UPDATE tenure SET ended_at = NULL WHERE person_id = $1 AND post_id = $2', [
      mayor.personId,
      standIn.postId,
    ]);
    await world.pool.query('UPDATE reference_stamp SET version = version + 1');
  });

  it('drawn up on what is in force no more, it is refused with both versions', async () => {
    const [first, second] = [await propose('sl.zfb.admin'), await propose('sl.zfb.admin')];
    const base = await inForce();
    await confirm('sl.zfb.mayor', second);
    await expect(confirm('sl.zfb.mayor', first)).rejects.toMatchObject({
      code: 'proposal-outdated',
      more: { facts: { base, inForce: second } },
    });
    await withdraw('sl.zfb.mayor', first);
    await expect(withdraw('sl.zfb.mayor', first)).rejects.toMatchObject({ code: 'policy-not-proposed' });
    const states = (await policies.list()).filter(({ number }) => number === first);
    expect(states).toMatchObject([{ activatedAt: null, withdrawnBy: expect.any(String) as string }]);
  });

  it('a region’s own binds that region alone', async () => {
    const { directory } = await world.references.current();
    const region = directory.regions.find(({ code }) => code === 'DF')!.id;
    const city = await inForce();
    const version = await propose('sl.zfb.admin', region);
    await confirm('sl.zfb.mayor', version);
    expect(await inForce(region)).toBe(version);
    expect(await inForce()).toBe(city);
    expect((await policies.list()).find((row) => row.number === version)).toMatchObject({
      base: city,
      newest: version,
    });
  });

  it.each(['sy.zfb.chief', 'sl.dcb.head'])('%s neither proposes nor confirms', async (account) => {
    await expect(propose(account)).rejects.toMatchObject({ code: 'role-missing' });
    const version = await propose('sl.zfb.admin');
    await expect(confirm(account, version)).rejects.toMatchObject({ code: 'role-missing' });
    await withdraw('sl.zfb.admin', version);
  });

  it('a document of an older release is read with the defaults of what it lacks', async () => {
    const { score, ...older } = DEFAULT_POLICY;
    const { rows } = await world.pool.query<{ version: number }>(
      `INSERT INTO policy (id, document, proposed_at, activated_at)
      VALUES (gen_random_uuid(), $1, clock_timestamp(), clock_timestamp())
      RETURNING version`,
      [JSON.stringify(older)],
    );
    const { version } = rows[0]!;
    expect((await policies.find(version))!.document).toEqual(DEFAULT_POLICY);
    expect((await world.references.current()).policy(version).score).toEqual(score);
  });
});
