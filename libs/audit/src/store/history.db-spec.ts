import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { findBrokenLinks } from './history.ts';

describe('the history of a case', () => {
  let world: CaseWorld;
  let caseId: string;
  useCaseWorld((opened) => (world = opened));

  beforeEach(async () => {
    await world.startAgain();
    caseId = (await world.file({ title: '表单“引号”\\反斜杠\n换行', level: 'DEPARTMENT', levelReason: '提请' })).id;
    world.at('2026-03-04', '09:00');
    await world.clock.sweep({ graceMs: 0, limit: 200 });
    world.at('2026-03-20', '09:00');
    await world.clock.advanceOne(caseId);
  });

  async function brokenLinkOf(id: string): Promise<number | null> {
    const { rows } = await world.pool.query<{ head: Buffer }>('SELECT chain_head AS head FROM "case" WHERE id = $1', [
      id,
    ]);
    const broken = await findBrokenLinks(world.pool, 'case', new Map([[id, rows[0]!.head]]));
    return broken.get(id) ?? null;
  }

  /** As somebody with the database's own password could. */
  const forge = (sql: string): Promise<unknown> =>
    world.pool.query(`ALTER TABLE event DISABLE TRIGGER append_only; ${sql}`);

  it('holds link by link, from any writer', async () => {
    expect((await world.stored(caseId)).version).toBeGreaterThan(3);
    expect(await brokenLinkOf(caseId)).toBeNull();
  });

  it('cannot be changed or removed from', async () => {
    const refused = { message: expect.stringContaining('append-only') as string };
    await expect(world.pool.query('UPDATE event SET seq = seq')).rejects.toMatchObject(refused);
    await expect(world.pool.query('DELETE FROM event')).rejects.toMatchObject(refused);
    await expect(world.pool.query('TRUNCATE event')).rejects.toMatchObject(refused);
  });

  it.each([
    ['another date', 2, `UPDATE event SET at = at + interval '1 ms' WHERE seq = 2`],
    ['another fact', 3, `UPDATE event SET facts = '{}' WHERE seq = 3`],
    ['another author', 1, `UPDATE event SET by = NULL WHERE seq = 1`],
    ['an event taken out', 2, 'DELETE FROM event WHERE seq = 2'],
  ])('shows %s', async (_what, seq, sql) => {
    await forge(sql);
    expect(await brokenLinkOf(caseId)).toBe(seq);
  });

  it('shows that its last event was cut off', async () => {
    const { version } = await world.stored(caseId);
    await forge(`DELETE FROM event WHERE seq = ${version}`);
    expect(await brokenLinkOf(caseId)).toBe(version);
  });

  it('is ordered by transaction for those who read it as a stream', async () => {
    const { rows } = await world.pool.query<{ seqs: number[]; settled: boolean }>(
      `SELECT array_agg(seq ORDER BY seq) AS seqs, bool_and(pg_visible_in_snapshot(tx, pg_current_snapshot())) AS settled
      FROM event WHERE subject_id = $1 GROUP BY tx ORDER BY tx`,
      [caseId],
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.every((row) => row.settled)).toBe(true);
    const seqs = rows.flatMap((row) => row.seqs);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  });
});
