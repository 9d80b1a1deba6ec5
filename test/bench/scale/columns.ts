import type { Pool } from '@zhuoluo/database';

export interface ColumnOf {
  readonly name: string;
  readonly field: string;
  readonly type: string;
}

/** The tables a case is written to. */
export const TABLES = [
  ...(['case', 'task', 'supervision_order', 'clock', 'case_request', 'instruction'] as const),
  ...(['event', 'notice', 'case_search'] as const),
] as const;
export type TableName = (typeof TABLES)[number];
export type Columns = Readonly<Record<TableName, readonly ColumnOf[]>>;

/** The columns as the database has them: a new one needs nothing here. */
export async function readColumns(pool: Pool): Promise<Columns> {
  const { rows } = await pool.query<{ table: TableName; name: string; type: string }>(
    `SELECT table_name AS table, column_name AS name, data_type AS type FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ANY($1) ORDER BY table_name, ordinal_position`,
    [TABLES],
  );
  const columns = rows.map(({ table, name, type }) => ({
    table,
    ...{ name, type, field: name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase()) },
  }));
  return Object.fromEntries(TABLES.map((table) => [table, columns.filter((c) => c.table === table)])) as never;
}

/** A row as a line of COPY's text form. */
export function lineOf(columns: readonly ColumnOf[], row: object): string {
  return `${columns.map(({ field, type }) => written((row as Record<string, unknown>)[field], type)).join('\t')}\n`;
}

function written(value: unknown, type: string): string {
  if (value === null || value === undefined) return '\\N';
  if (type === 'timestamp with time zone') return new Date(value as number).toISOString();
  if (type.startsWith('json')) return plain(JSON.stringify(value));
  return type === 'bytea'
    ? `\\\\x${value as string}`
    : plain(typeof value === 'string' ? value : JSON.stringify(value));
}

/** COPY and JSON escape differently, so nothing here writes what either would escape. */
export function plain(text: string): string {
  if (/[\\\t\n]/.test(text)) throw new Error(`cannot be copied as it is: ${text}`);
  return text;
}
