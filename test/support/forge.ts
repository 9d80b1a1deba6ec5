import { isDeepStrictEqual } from 'node:util';
import { evolve, nextMilestoneAt, PART_NAMES, subjectOf, type Case, type CaseEvent } from '@zhuoluo/cases/rules';
import { countsOf, PART_TABLES } from '@zhuoluo/cases/store';
import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from '@zhuoluo/database';
import { opened } from '@zhuoluo/audit/rules';
import { CHAIN_START, chained, personalTexts } from '@zhuoluo/audit/store';
import { objectsOf, type Row } from '../../apps/doctor/src/rows.ts';

type HistoryRow = CaseEvent & { readonly recordedAt: Instant };

/**
 * Rewrites a case's history as a forger would who has the whole database in hand: past the trigger, with hashes and rows that
 * fit. Only what the new history itself says can still be wrong.
 */
export async function forge(pool: Pool, caseId: string, rewrite: (event: CaseEvent) => CaseEvent): Promise<void> {
  const { rows } = await pool.query<HistoryRow>(
    `SELECT seq, type, at, recorded_at AS "recordedAt", by, facts, change FROM event WHERE subject_id = $1 ORDER BY seq`,
    [caseId],
  );
  const texts = await personalTexts(pool, rows);
  await withoutTrigger(pool, async () => {
    let current: Case | null = null;
    let head = CHAIN_START;
    let changedAt: Instant = 0;
    for (const { recordedAt, ...event } of rows) {
      const forged = rewrite(event);
      const [link] = chained(subjectOf(caseId), head, [forged], recordedAt);
      await pool.query('UPDATE event SET facts = $3, change = $4, hash = $5 WHERE subject_id = $1 AND seq = $2', [
        ...[caseId, event.seq, link!.facts, link!.change, link!.hash],
      ]);
      current = evolve(
        current,
        opened(forged, ({ personal }) => texts.get(personal)!.text),
      );
      head = link!.hash;
      changedAt = recordedAt;
    }
    await writeRows(pool, current!, { changedAt, chainHead: head });
  });
}

/** Lets the append-only history be written to. */
export async function withoutTrigger(pool: Pool, work: () => Promise<unknown>): Promise<void> {
  await pool.query('ALTER TABLE event DISABLE TRIGGER append_only');
  await work();
  await pool.query('ALTER TABLE event ENABLE TRIGGER append_only');
}

async function writeRows(pool: Pool, c: Case, stand: { changedAt: Instant; chainHead: Buffer }): Promise<void> {
  const kept = { ...countsOf(c), nextMilestoneAt: nextMilestoneAt(c, stand.changedAt) };
  await writeRow(pool, '"case"', { ...c, ...stand, ...kept });
  for (const kind of PART_NAMES) for (const part of c[kind]) await writeRow(pool, PART_TABLES[kind].name, { ...part });
}

/** Writes the fields that the row has otherwise. */
async function writeRow(pool: Pool, table: string, forged: Row & { readonly id: string }): Promise<void> {
  const { rows } = await pool.query<Row>(`SELECT * FROM ${table} WHERE id = $1`, [forged.id]);
  const [stored] = objectsOf(rows);
  for (const column of Object.keys(rows[0]!)) {
    const [field] = Object.keys(objectsOf([{ [column]: null }])[0]!);
    const value = forged[field!] ?? null;
    if (column === 'position' || isDeepStrictEqual(value, stored![field!])) continue;
    const isInstant = typeof value === 'number' && column.endsWith('_at');
    // A list goes out as JSON: the driver would make an array of PostgreSQL's of it.
    const written = isInstant ? new Date(value) : Array.isArray(value) ? JSON.stringify(value) : value;
    await pool.query(`UPDATE ${table} SET "${column}" = $2 WHERE id = $1`, [forged.id, written]);
  }
}
