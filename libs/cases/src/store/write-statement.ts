import type { QueryConfig } from 'pg';
import { eachPart, PART_NAMES, type PartName } from '../rules/case/case-parts.ts';
import { RowSet, type RowWrite } from '@zhuoluo/database';
import { EVENT, PERSONAL } from '@zhuoluo/audit/store';
import { NOTICE } from '@zhuoluo/notices/store';
import { CASE, PART_TABLES } from './case-tables.ts';
import { ORDER_TEXT } from './order-text.entity.ts';

const POKES = new RowSet([
  { field: 'caseId', name: 'case_id', sqlType: 'uuid' },
  { field: 'wakeAt', name: 'wake_at', sqlType: 'timestamptz' },
  { field: 'traceparent', name: 'traceparent', sqlType: 'text' },
]);
const ENDED = new RowSet([{ field: 'caseId', name: 'case_id', sqlType: 'uuid' }]);

type WriteOf = (fields: readonly string[]) => RowWrite;

/** The kinds of rows a transaction may write; each is a part of one statement, given the fields that change. */
const KINDS = {
  filed: () => CASE.insert,
  moved: (fields) => CASE.update(fields),
  ...eachPart<Record<PartName, WriteOf>>((part) => (fields) => PART_TABLES[part].update(fields)),
  ...newParts(),
  events: () => EVENT.insert,
  texts: () => ORDER_TEXT.insert,
  personal: () => PERSONAL.insert,
  notices: () => NOTICE.insert,
  pokes: () => ({
    rows: POKES,
    text: (first) => `
      INSERT INTO outbox (${POKES.names}) SELECT ${POKES.names} FROM ${POKES.from(first)} ORDER BY case_id
      ON CONFLICT (case_id) DO UPDATE
        SET revision = EXCLUDED.revision, wake_at = EXCLUDED.wake_at, traceparent = EXCLUDED.traceparent,
          leased_until = NULL, attempts = 0`,
  }),
  ended: () => ({
    rows: ENDED,
    text: (first) => `DELETE FROM outbox o USING ${ENDED.from(first)} WHERE o.case_id = r.case_id`,
  }),
} satisfies Record<string, WriteOf>;
export type Kind = keyof typeof KINDS;

function newParts() {
  const inserts = PART_NAMES.map((part) => [`new ${part}`, () => PART_TABLES[part].insert] as const);
  return Object.fromEntries<WriteOf>(inserts) as Record<`new ${PartName}`, WriteOf>;
}

/** Rows of one kind, and the fields that they change; an insert brings all. */
export interface Rows {
  readonly kind: Kind;
  readonly fields: readonly string[];
  readonly rows: readonly object[];
}

interface Write {
  readonly name: string;
  readonly text: string;
  readonly parts: readonly RowSet[];
}

/** By the kinds and the fields that they write: a few dozen combinations ever occur, because a command changes what it changes. */
const writes = new Map<string, Write>();

/**
 * One statement for all these rows, however many: a storm costs rows, not round trips. A kind without rows and a field that
 * stayed as it was are left out, because each costs although nothing comes of it.
 */
export function writeOf(all: readonly Rows[]): QueryConfig {
  const key = all.map(({ kind, fields }) => `${kind} ${fields.join(' ')}`).join('; ');
  let write = writes.get(key);
  if (!write) writes.set(key, (write = newWrite(all, `write-${writes.size}`)));
  const { name, text, parts } = write;
  return { name, text, values: all.flatMap(({ rows }, i) => parts[i]!.values(rows)) };
}

function newWrite(all: readonly Rows[], name: string): Write {
  const parts: RowSet[] = [];
  const texts: string[] = [];
  let first = 1;
  for (const { kind, fields } of all) {
    const part: RowWrite = KINDS[kind](fields);
    parts.push(part.rows);
    texts.push(`"${kind} ${parts.length}" AS (${part.text(first)})`);
    first += part.rows.columns.length;
  }
  return { name, parts, text: `WITH ${texts.join(',\n')} SELECT WHERE false` };
}
