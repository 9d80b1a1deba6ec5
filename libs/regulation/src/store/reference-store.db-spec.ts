import { assertTotal } from '@zhuoluo/directory/rules';
import { postsHeldBy } from '@zhuoluo/directory/store';
import { type Instant, type Post } from '@zhuoluo/kernel';
import { DEFAULT_POLICY } from '../rules/default.policy.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { CalendarStore } from './calendar.store.ts';
import { PolicyStore } from './policy.store.ts';
import { UnknownReference } from './references.ts';
import { seedDefaults } from './seed-defaults.ts';

describe('reference data', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  it('can raise a case of any category to the city and sign for it', async () => {
    const { directory } = await world.references.current();
    expect(() => assertTotal(directory)).not.toThrow();
    expect(directory.regions).toHaveLength(9);
  });

  it('is read once, and the same snapshot is given to all', async () => {
    const [one, other] = await Promise.all([world.references.current(), world.references.current()]);
    expect(one).toBe(other);
  });

  it('is read again after any change of it, but not after a new password', async () => {
    const before = await world.references.current();
    await world.pool.query(`UPDATE person SET password_hash = 'another'`);
    expect(await world.references.current()).toBe(before);

    const unitId = await world.idOf('unit', 'SY-HUMAN_RESOURCES');
    await world.pool.query(`UPDATE unit SET name = '山阳县人社局(示例)' WHERE id = $1`, [unitId]);
    const after = await world.references.current();
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.directory.unit(unitId).name).toBe('山阳县人社局(示例)');
    expect(before.directory.unit(unitId).name).not.toBe('山阳县人社局(示例)');
  });

  it('changes by itself at the instant at which a tenure ahead ends and the next begins', async () => {
    const { personId: leaver, posts } = await world.actor('sy.fagai.head');
    const { personId: successor } = await world.actor('sy.renshe.head');
    const postId = posts[0]!.id;
    const { rows } = await world.pool.query<{ at: Instant }>(
      `WITH ended AS (
        UPDATE tenure SET ended_at = clock_timestamp() + interval '0.6 s' WHERE post_id = $1 RETURNING ended_at)
      INSERT INTO tenure (id, person_id, post_id, began_at)
      SELECT gen_random_uuid(), $2, $1, ended_at FROM ended RETURNING began_at AS at`,
      [postId, successor],
    );
    const at = rows[0]!.at;
    const before = await world.references.current();
    expect(before).toMatchObject({ until: at });
    expect(before.directory.holderOf(postId)?.id).toBe(leaver);
    await world.pool.query('SELECT pg_sleep_until($1)', [new Date(at)]);
    const after = await world.references.current();
    expect(after).toMatchObject({ version: before.version });
    expect(after.until).toBeGreaterThan(at);
    expect(after.directory.holderOf(postId)?.id).toBe(successor);
    // By the clock of the process alone, which is as far.
    expect(await world.references.at(0)).toBe(after);
  });

  it('reaches a transaction of another process with its very next case', async () => {
    const another = world.anotherProcess();
    const { id } = await world.file();
    await another.reader.read([id]);
    await world.pool.query(`UPDATE unit SET name = name || '·' WHERE code = 'SY-HUMAN_RESOURCES'`);
    const [{ context }] = (await another.reader.read([id])) as [
      Awaited<ReturnType<typeof another.reader.read>>[number],
    ];
    expect(context.directory.unit(await world.idOf('unit', 'SY-HUMAN_RESOURCES')).name).toMatch(/·$/);
  });

  it('says of every official the posts that they sign in with', async () => {
    const { directory } = await world.references.current();
    const { rows } = await world.pool.query<{ id: string; posts: Post[] }>(
      `SELECT id, ${postsHeldBy('person.id')} AS posts FROM person WHERE unit_id IS NOT NULL`,
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const { id, posts } of rows) expect(directory.person(id).posts).toEqual(posts);
  });

  it('says what is missing', async () => {
    const references = await world.references.current();
    expect(() => references.policy(99)).toThrow(UnknownReference);
    expect(() => references.calendar('XX')).toThrow(UnknownReference);
  });

  describe('policies', () => {
    it('bind what is filed after them: a region’s own, else the city’s', async () => {
      const policies = new PolicyStore(world.pool);
      const old = await world.file();
      const regionId = await world.idOf('region', 'SY');
      const own = await policies.activate({ ...DEFAULT_POLICY, name: '山阳办法' }, null, regionId);
      const city = await policies.activate({ ...DEFAULT_POLICY, name: '市级办法' }, null, null);
      expect(city.version).toBe(own.version + 1);
      expect((await world.file()).policyVersion).toBe(own.version);
      expect(await world.stored(old.id)).toMatchObject({ policyVersion: old.policyVersion });
      expect(await policies.current(regionId)).toMatchObject({ number: own.version });
      expect(await policies.current(null)).toMatchObject({ number: city.version, document: { name: '市级办法' } });
      expect(await policies.find(99)).toBeNull();
    });
  });

  describe('calendars', () => {
    it('are seeded as far as the notices reach', async () => {
      const { calendar } = { calendar: (await world.references.current()).calendar('CN') };
      expect(calendar.isWorkingDay('2026-02-14')).toBe(true);
      expect(calendar.isWorkingDay('2026-10-01')).toBe(false);
    });

    it('count by their newest version; of two who edit the same one, the second is told', async () => {
      const calendars = new CalendarStore(world.pool);
      const stored = (await calendars.find('CN'))!;
      const edited = {
        ...stored,
        version: stored.version + 1,
        days: { ...stored.days, '2026-03-03': 'REST' as const },
      };
      expect(await calendars.store(edited)).toBe(true);
      expect(await calendars.store(edited)).toBe(false);
      expect((await world.references.current()).calendar('CN').isWorkingDay('2026-03-03')).toBe(false);
      expect(await calendars.find('XX')).toBeNull();
    });
  });

  it('is seeded once; another policy is activated where it is chosen', async () => {
    const versions = async (): Promise<number> => (await world.pool.query('SELECT 1 FROM policy')).rowCount!;
    await seedDefaults(world.pool, 'default');
    const before = await versions();
    await seedDefaults(world.pool, 'default');
    expect(await versions()).toBe(before);
    await seedDefaults(world.pool, 'fast');
    await seedDefaults(world.pool, 'fast');
    expect(await versions()).toBe(before + 1);
    expect(await new PolicyStore(world.pool).current(null)).toMatchObject({ document: { name: 'fast' } });
  });

  it('leaves alone what a person activated', async () => {
    const policies = new PolicyStore(world.pool);
    const { rows } = await world.pool.query<{ id: string }>('SELECT id FROM person ORDER BY account LIMIT 1');
    await policies.activate({ ...DEFAULT_POLICY, name: '本市方案' }, rows[0]!.id, null);
    await seedDefaults(world.pool, 'default');
    expect(await policies.current(null)).toMatchObject({ document: { name: '本市方案' } });
  });
});
