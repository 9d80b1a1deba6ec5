import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { snakeCase } from './snake-naming.ts';

interface Column {
  readonly field: string;
  readonly name: string;
  readonly sqlType: string;
  readonly isInstant: boolean;
  readonly isBytes: boolean;
}

/** The SQL of a table, taken from its entity: hot statements and TypeORM never disagree about a column. */
export interface Table {
  readonly name: string;
  /** `t.claim_due_at AS "claimDueAt", …`: rows come back as the objects of the rules. */
  selectList(alias: string, leftOut?: readonly string[]): string;
  /** Inserts the rows of a JSON parameter. */
  insert(parameter: string): string;
  /** Updates the rows of a JSON parameter by `id`, the columns of these fields. */
  update(parameter: string, fields: readonly string[]): string;
  /** The fields in which two objects differ, in the order of the columns. */
  changed(before: object, after: object): string[];
  /** An object as the JSON text of a row of such a parameter, without what is null; `fields` alone where they are given. */
  rowText(entity: object, fields?: ReadonlySet<string>): string;
}

export function tableOf<T extends ObjectLiteral>(entity: EntitySchema<T>): Table {
  const name = `"${entity.options.tableName ?? entity.options.name}"`;
  const columns: Column[] = Object.entries(entity.options.columns).map(([field, options]) => ({
    field,
    name: `"${options?.name ?? snakeCase(field)}"`,
    sqlType: String(options?.type),
    isInstant: options?.type === 'timestamptz',
    isBytes: options?.type === 'bytea',
  }));
  const names = columns.map((column) => column.name).join(', ');
  const selectList = (alias: string, leftOut: readonly string[] = []) =>
    columns
      .filter((column) => !leftOut.includes(column.field))
      .map((column) => `${alias}.${column.name} AS "${column.field}"`)
      .join(', ');
  // Column by column: json_populate_recordset would copy the table's whole description, its checks too, at each call.
  const rowsOf = (parameter: string, read: readonly Column[]) =>
    `json_to_recordset(${parameter}::json) AS r(${read.map((column) => `${column.name} ${column.sqlType}`).join(', ')})`;
  return {
    name,
    selectList,
    insert: (parameter) => `INSERT INTO ${name} (${names}) SELECT ${names} FROM ${rowsOf(parameter, columns)}`,
    update: (parameter, fields) => {
      const moving = columns.filter((column) => fields.includes(column.field));
      const read = columns.filter((column) => column.field === 'id' || moving.includes(column));
      const assignments = moving.map((column) => `${column.name} = r.${column.name}`).join(', ');
      return `UPDATE ${name} t SET ${assignments} FROM ${rowsOf(parameter, read)} WHERE t.id = r.id`;
    },
    changed: (before, after) => {
      const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
      return columns.filter(({ field }) => field in now && old[field] !== now[field]).map(({ field }) => field);
    },
    rowText: (entity, fields) => rowText(columns, entity as Record<string, unknown>, fields),
  };
}

/** Written out column by column: a storm writes some hundred thousand rows, and objects in between cost as much again. */
function rowText(columns: readonly Column[], entity: Record<string, unknown>, fields?: ReadonlySet<string>): string {
  let text = '';
  for (const { field, name, isInstant, isBytes } of columns) {
    const value = entity[field];
    if (value === null || value === undefined || fields?.has(field) === false) continue;
    text += `${text === '' ? '{' : ','}${name}:`;
    if (isInstant) text += `"${new Date(value as number).toISOString()}"`;
    else if (isBytes) text += `"\\\\x${(value as Buffer).toString('hex')}"`;
    else text += JSON.stringify(value);
  }
  return `${text}}`;
}
