import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { RowSet, columnType } from './row-set.ts';
import { snakeCase } from './snake-naming.ts';

/** A statement that writes rows. */
export interface RowWrite {
  readonly rows: RowSet;
  /** Its text, where the first parameter of the rows is number `first`. */
  text(first: number): string;
}

/** The SQL of a table, taken from its entity: hot statements and TypeORM never disagree about a column. */
export interface Table {
  readonly name: string;
  /** `t.claim_due_at AS "claimDueAt", …`: rows come back as the objects of the rules. */
  selectList(alias: string, leftOut?: readonly string[]): string;
  readonly insert: RowWrite;
  /** Updates rows by `id`, the columns of these fields. */
  update(fields: readonly string[]): RowWrite;
  /** The fields in which two objects differ, in the order of the columns. */
  changed(before: object, after: object): string[];
}

export function tableOf<T extends ObjectLiteral>(entity: EntitySchema<T>): Table {
  const name = `"${entity.options.tableName ?? entity.options.name}"`;
  const columns = Object.entries(entity.options.columns).map(([field, options]) => ({
    field,
    name: `"${options?.name ?? snakeCase(field)}"`,
    sqlType: columnType(String(options?.type)),
  }));
  const rows = new RowSet(columns);
  return {
    name,
    selectList: (alias, leftOut = []) =>
      columns
        .filter((column) => !leftOut.includes(column.field))
        .map((column) => `${alias}.${column.name} AS "${column.field}"`)
        .join(', '),
    insert: {
      rows,
      text: (first) => `INSERT INTO ${name} (${rows.names}) SELECT ${rows.names} FROM ${rows.from(first)}`,
    },
    update: (fields) => {
      const moving = columns.filter((column) => fields.includes(column.field));
      const brought = new RowSet(columns.filter((column) => column.field === 'id' || moving.includes(column)));
      const assignments = moving.map((column) => `${column.name} = r.${column.name}`).join(', ');
      return {
        rows: brought,
        text: (first) => `UPDATE ${name} t SET ${assignments} FROM ${brought.from(first)} WHERE t.id = r.id`,
      };
    },
    changed: (before, after) => {
      const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
      return columns.filter(({ field }) => field in now && old[field] !== now[field]).map(({ field }) => field);
    },
  };
}
