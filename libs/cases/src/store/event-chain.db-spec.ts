import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { findBrokenLink } from './case-history.ts';

describe('the history of a case', () => {
  let database: TestDatabase;
  let world: CaseWorld;
  let caseId: string;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
  }, OPENING_LIMIT_MS);

  beforeEach(async () => {
    await world.startAgain();
    caseId = (await world.file({ title: '表单“引号”\\反斜杠\n换行', level: 'DEPARTMENT', levelReason: '提请' })).id;
    world.at('2026-03-04', '09:00');
    await world.clock.sweep({ graceMs: 0, limit: 200 });
    world.at('2026-03-20', '09:00');
    await world.clock.advanceOne(caseId);
  });

  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  /** As somebody with the database's own password could. */
  const forge = (sql: string): Promise<unknown> =>
    world.pool.query(`ALTER TABLE case_event DISABLE TRIGGER append_only; ${sql}`);

  it('holds link by link, from any writer', async () => {
    expect((await world.stored(caseId)).version).toBeGreaterThan(3);
    expect(await findBrokenLink(world.pool, caseId)).toBeNull();
  });

  it('cannot be changed or removed from', async () => {
    const refused = { message: expect.stringContaining('append-only') as string };
    await expect(world.pool.query('UPDATE case_event SET seq = seq')).rejects.toMatchObject(refused);
    await expect(world.pool.query('DELETE FROM case_event')).rejects.toMatchObject(refused);
    await expect(world.pool.query('TRUNCATE case_event')).rejects.toMatchObject(refused);
  });

  it.each([
    ['another date', 2, `UPDATE case_event SET at = at + interval '1 ms' WHERE seq = 2`],
    ['another fact', 3, `UPDATE case_event SET facts = '{}' WHERE seq = 3`],
    ['another author', 1, `UPDATE case_event SET by = NULL WHERE seq = 1`],
    ['an event taken out', 2, 'DELETE FROM case_event WHERE seq = 2'],
  ])('shows %s', async (_what, seq, sql) => {
    await forge(sql);
    expect(await findBrokenLink(world.pool, caseId)).toBe(seq);
  });

  it('shows that its last event was cut off', async () => {
    const { version } = await world.stored(caseId);
    await forge(`DELETE FROM case_event WHERE seq = ${version}`);
    expect(await findBrokenLink(world.pool, caseId)).toBe(version);
  });

  it('is ordered by transaction for those who read it as a stream', async () => {
    const { rows } = await world.pool.query<{ seqs: number[]; settled: boolean }>(
      `SELECT array_agg(seq ORDER BY seq) AS seqs, bool_and(pg_visible_in_snapshot(tx, pg_current_snapshot())) AS settled
      FROM case_event WHERE case_id = $1 GROUP BY tx ORDER BY tx`,
      [caseId],
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.every((row) => row.settled)).toBe(true);
    const seqs = rows.flatMap((row) => row.seqs);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  });
});
