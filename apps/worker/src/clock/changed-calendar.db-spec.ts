import { authorOf, instantOf } from '@zhuoluo/kernel';
import { YEAR_2027 } from '@zhuoluo/kernel/time/calendar-year.fixture';
import { CalendarStore } from '@zhuoluo/regulation/store';
import { CalendarMoves, RECOMPUTE_LIMITS } from '@zhuoluo/cases/store';
import { OperationStore } from '@zhuoluo/operations/store';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { ChangedCalendar } from './changed-calendar.ts';

describe('limits that wait for a calendar year', () => {
  let testing: TestDatabase;
  let world: CaseWorld;
  let year: ChangedCalendar;

  beforeAll(async () => {
    testing = await testDatabase();
    world = await CaseWorld.open(testing.url);
  }, OPENING_LIMIT_MS);
  beforeEach(async () => {
    await world.startAgain();
    await world.pool.query('DELETE FROM calendar_year WHERE year = 2027');
    await world.pool.query('DELETE FROM calendar WHERE version > 1');
    world.at('2026-12-31', '16:00');
    const { pool, references, clock } = world;
    year = new ChangedCalendar(pool, new CalendarMoves({ pool, references, now: () => world.now }), clock);
  });
  afterAll(async () => {
    await world.close();
    await testing.drop();
  });

  /** Three working days on site from the last afternoon that is covered. */
  const waiting = () => world.file();
  const load2027 = async () => {
    const calendars = new CalendarStore(world.pool);
    await calendars.storeYear((await calendars.head('CN'))!, {
      year: 2027,
      days: YEAR_2027,
      source: '示例',
      by: null,
    });
  };
  const dueAt = async (id: string) => (await world.reader.read([id]))[0]!.case.dueAt;

  it('get their dates from the first pass after it is loaded, long before their next milestone', async () => {
    const { id } = await waiting();
    await year.pass();
    expect(await dueAt(id)).toBeNull();

    await load2027();
    expect(await year.pass()).toEqual({ computed: 1, left: 0 });
    expect(await dueAt(id)).toBe(instantOf('2027-01-06', '18:00'));
    const { rows } = await world.pool.query(
      `SELECT type, facts FROM event WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1`,
      [id],
    );
    const named = { calendar: 'CN', fromVersion: 1, toVersion: 2 };
    expect(rows).toMatchObject([{ type: 'limit-computed', facts: named }]);
  });

  it('are looked for until nothing is left, twice over, and then not before the next version', async () => {
    await year.pass();
    await year.pass();
    const { id } = await waiting();
    await load2027();
    await year.pass();
    expect(await dueAt(id)).not.toBeNull();
    await year.pass();
    await year.pass();
    await world.pool.query(`UPDATE clock SET recheck_at = '2027-01-01' WHERE case_id = $1 AND state = 'RUNNING'`, [id]);
    expect(await year.pass()).toEqual({ computed: 0, left: 0 });
  });

  it('of a case that somebody holds get them from the pass after', async () => {
    const { id } = await waiting();
    await load2027();
    const holder = await world.pool.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM "case" WHERE id = $1 FOR UPDATE', [id]);
    expect(await year.pass()).toEqual({ computed: 0, left: 1 });
    await holder.query('ROLLBACK');
    holder.release();
    expect(await year.pass()).toEqual({ computed: 1, left: 0 });
  });

  it('are left to an operation that is under way, and taken from one that no worker carries on', async () => {
    const { id } = await waiting();
    await load2027();
    const admin = await world.actor('sl.zfb.admin');
    const by = authorOf(admin, admin.posts[0]!);
    const operations = new OperationStore(world.pool);
    const plan = async function* () {
      yield [{ subjectId: id, label: '示例', item: id }];
    };
    const asked = { kind: RECOMPUTE_LIMITS, params: { calendar: 'CN' }, by };
    const operation = await operations.add(asked, plan());
    expect(await year.pass()).toEqual({ computed: 0, left: 0 });
    expect(await dueAt(id)).toBeNull();
    await world.pool.query(`UPDATE operation SET asked_at = asked_at - interval '1 hour' WHERE id = $1`, [
      operation.id,
    ]);
    expect(await year.pass()).toEqual({ computed: 1, left: 0 });
    await operations.cancel(operation.id, by);
  });

  it('are found as well where other days move them, a case once and only if one moves', async () => {
    const moving = await waiting();
    world.at('2026-03-02', '09:00');
    const far = await world.file({ title: '厂房屋顶漏水' });
    const calendars = new CalendarStore(world.pool);
    const { version, ...former } = (await calendars.find('CN'))!;
    const days = { ...former.days, '2026-03-04': 'REST' as const };
    expect(await calendars.store({ ...former, version: version + 1, days })).toBe(true);
    await world.pool.query('UPDATE calendar SET written_at = $1 WHERE version > $2', [new Date(world.now), version]);

    expect(await dueAt(far.id)).toBe(instantOf('2026-03-05', '18:00'));
    expect(await year.pass()).toEqual({ computed: 1, left: 0 });
    expect(await dueAt(far.id)).toBe(instantOf('2026-03-06', '18:00'));
    expect(await dueAt(moving.id)).toBeNull();
    expect(await year.pass()).toEqual({ computed: 0, left: 0 });
  });
});
