import { SharedConnection } from '@zhuoluo/database';
import { instantOf, toIso } from '@zhuoluo/kernel';
import { CalendarStore } from '@zhuoluo/regulation/store';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../../test/support/viewer.ts';
import { CaseAccess } from '../../access/case-access.ts';
import { Reading } from '../../access/reading.ts';
import { DeadlinesQuery } from './deadlines.query.ts';

describe('why a deadline', () => {
  let world: CaseWorld;
  let calendars: CalendarStore;
  let deadlines: DeadlinesQuery;
  useCaseWorld((opened) => (world = opened));

  beforeAll(() => {
    const { pool, references, reader } = world;
    calendars = new CalendarStore(pool);
    const access = new CaseAccess(new SharedConnection(pool), references);
    deadlines = new DeadlinesQuery(access, new Reading(reader, pool, references), pool);
  });

  it('is explained by the version of the calendar that gave it, also where a later one has other days', async () => {
    await world.startAgain();
    const liaison = await viewerOf(world, 'sy.fagai.head');
    const before = await world.file();
    const first = (await calendars.find('CN'))!;
    const days = { ...first.days, '2026-03-04': 'REST' as const };
    expect(await calendars.store({ ...first, version: first.version + 1, days })).toBe(true);
    const after = await world.file({ title: '厂房屋顶漏水' });

    const explained = async (id: string) => {
      const { calendarVersion, items } = await deadlines.read(liaison, id);
      expect(items).toHaveLength(1);
      return { newest: calendarVersion, ...items[0]!, kinds: items[0]!.segments.map(({ kind }) => kind) };
    };
    const newest = first.version + 1;
    const byFormer = await explained(before.id);
    expect(byFormer).toMatchObject({ newest, calendarVersion: first.version, reason: 'LIMIT' });
    expect(byFormer.dueAt).toBe(toIso(instantOf('2026-03-05', '18:00')));
    expect(byFormer.kinds).not.toContain('HOLIDAY');
    const byNewest = await explained(after.id);
    expect(byNewest).toMatchObject({ newest, calendarVersion: newest, reason: 'LIMIT' });
    expect(byNewest.dueAt).toBe(toIso(instantOf('2026-03-06', '18:00')));
    expect(byNewest.kinds).toContain('HOLIDAY');
  });

  it('names each move with both versions of the calendar, and the former end', async () => {
    await world.startAgain();
    const liaison = await viewerOf(world, 'sy.fagai.head');
    const { id } = await world.file();
    const { version, ...former } = (await calendars.find('CN'))!;
    const days = { ...former.days, '2026-03-05': 'REST' as const };
    expect(await calendars.store({ ...former, version: version + 1, days })).toBe(true);
    await world.pool.query('UPDATE calendar SET written_at = $1 WHERE version = $2', [
      new Date(world.now),
      version + 1,
    ]);
    await world.clock.advanceOne(id);

    const [deadline] = (await deadlines.read(liaison, id)).items;
    const [formerDueAt, dueAt] = [deadline!.moves[0]!.formerDueAt!, deadline!.dueAt!];
    expect(Date.parse(dueAt)).toBeGreaterThan(Date.parse(formerDueAt));
    expect(deadline).toMatchObject({ reason: 'LIMIT', calendarVersion: version + 1 });
    expect(deadline!.moves).toMatchObject([{ dueAt, fromVersion: version, toVersion: version + 1 }]);
  });
});
