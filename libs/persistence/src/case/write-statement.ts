import type { QueryConfig } from 'pg';
import { CASE, CASE_EVENT, CLOCK, NOTICE, SUPERVISION_ORDER, TASK } from './case-tables.ts';

type Part = (rows: string, fields: readonly string[]) => string;

/** The kinds of rows a transaction may write; each is a part of one statement, given its placeholder and the fields that change. */
const KINDS = {
  filed: (rows) => CASE.insert(rows),
  moved: (rows, fields) => CASE.update(rows, fields),
  newTasks: (rows) => TASK.insert(rows),
  tasks: (rows, fields) => TASK.update(rows, fields),
  newOrders: (rows) => SUPERVISION_ORDER.insert(rows),
  orders: (rows, fields) => SUPERVISION_ORDER.update(rows, fields),
  newClocks: (rows) => CLOCK.insert(rows),
  clocks: (rows, fields) => CLOCK.update(rows, fields),
  events: (rows) => CASE_EVENT.insert(rows),
  notices: (rows) => NOTICE.insert(rows),
  pokes: (rows) => `
    INSERT INTO outbox (case_id, wake_at, traceparent)
    SELECT case_id, wake_at, traceparent
    FROM json_to_recordset(${rows}::json) AS r(case_id uuid, wake_at timestamptz, traceparent text) ORDER BY case_id
    ON CONFLICT (case_id) DO UPDATE
      SET revision = EXCLUDED.revision, wake_at = EXCLUDED.wake_at, traceparent = EXCLUDED.traceparent,
        leased_until = NULL, attempts = 0`,
  ended: (rows) => `
    DELETE FROM outbox o USING json_to_recordset(${rows}::json) AS r(case_id uuid) WHERE o.case_id = r.case_id`,
} satisfies Record<string, Part>;
export type Kind = keyof typeof KINDS;

/** Rows of one kind, as JSON texts, and the fields that they bring; an insert brings all. */
export interface Rows {
  readonly kind: Kind;
  readonly fields: readonly string[];
  readonly texts: readonly string[];
}

/** By the kinds and the fields that they write: a few dozen combinations ever occur, because a command changes what it changes. */
const writes = new Map<string, { readonly name: string; readonly text: string }>();

/**
 * One statement for all these rows, however many: a storm costs rows, not round trips. A kind without rows and a field that
 * stayed as it was are left out, because each costs although nothing comes of it.
 */
export function writeOf(all: readonly Rows[]): QueryConfig {
  const key = all.map(({ kind, fields }) => `${kind} ${fields.join(' ')}`).join('; ');
  let write = writes.get(key);
  if (!write) {
    const parts = all.map(({ kind, fields }, i) => `"${kind} ${i + 1}" AS (${KINDS[kind](`$${i + 1}`, fields)})`);
    write = { name: `write-${writes.size}`, text: `WITH ${parts.join(',\n')} SELECT WHERE false` };
    writes.set(key, write);
  }
  return { ...write, values: all.map(({ texts }) => `[${texts.join()}]`) };
}
