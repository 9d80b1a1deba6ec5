import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { snakeCase } from './snake-naming.ts';

interface Column {
  readonly field: string;
  readonly name: string;
  readonly isInstant: boolean;
  readonly isBytes: boolean;
}

/** The SQL of a table, taken from its entity: hot statements and TypeORM never disagree about a column. */
export interface Table {
  readonly name: string;
  /** `t.claim_due_at AS "claimDueAt", …`: rows come back as the objects of the rules. */
  selectList(alias: string): string;
  /** Inserts the rows of a JSON parameter; those whose key exists are updated, but for `fixed` columns. */
  upsert(parameter: string, fixed: readonly string[]): string;
  /** Inserts the rows of a JSON parameter. */
  insert(parameter: string): string;
  /** An object as a row of such a JSON parameter. */
  toRow(entity: object): Record<string, unknown>;
}

export function tableOf<T extends ObjectLiteral>(entity: EntitySchema<T>): Table {
  const name = `"${entity.options.tableName ?? entity.options.name}"`;
  const columns: Column[] = Object.entries(entity.options.columns).map(([field, options]) => ({
    field,
    name: options?.name ?? snakeCase(field),
    isInstant: options?.type === 'timestamptz',
    isBytes: options?.type === 'bytea',
  }));
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const insert = (parameter: string) =>
    `INSERT INTO ${name} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${name}, ${parameter}::json)`;
  return {
    name,
    selectList: (alias) => columns.map((column) => `${alias}."${column.name}" AS "${column.field}"`).join(', '),
    insert,
    upsert: (parameter, fixed) => {
      const moving = columns.filter((column) => !fixed.includes(column.field)).map((column) => `"${column.name}"`);
      return `${insert(parameter)} ON CONFLICT (id) DO UPDATE SET (${moving.join(', ')}) = ROW(${moving
        .map((column) => `EXCLUDED.${column}`)
        .join(', ')})`;
    },
    toRow: (entity) => rowOf(columns, entity as Record<string, unknown>),
  };
}

function rowOf(columns: readonly Column[], entity: Record<string, unknown>): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const { field, name, isInstant, isBytes } of columns) {
    const value = entity[field];
    if (isInstant && typeof value === 'number') row[name] = new Date(value).toISOString();
    else if (isBytes && Buffer.isBuffer(value)) row[name] = `\\x${value.toString('hex')}`;
    else row[name] = value;
  }
  return row;
}
