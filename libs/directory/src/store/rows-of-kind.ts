import { tableOf, type Queryable } from '@zhuoluo/database';
import { Fault } from '@zhuoluo/platform';
import type { ReferenceKind, ReferenceRow } from './reference/reference-kind.ts';

/** All rows of a short table, ended ones too; for lists that are read whole. */
export async function rowsOfKind<Row extends ReferenceRow>(
  db: Queryable,
  { entity }: ReferenceKind<Row>,
): Promise<Row[]> {
  const table = tableOf(entity);
  const { rows } = await db.query<Row & object>(`SELECT ${table.selectList('t')} FROM ${table.name} t ORDER BY t.id`);
  return rows;
}

/** One of them. @throws Fault not-found */
export async function rowOfKind<Row extends ReferenceRow>(
  db: Queryable,
  { entity }: ReferenceKind<Row>,
  id: string,
): Promise<Row> {
  const table = tableOf(entity);
  const { rows } = await db.query<Row & object>(
    `SELECT ${table.selectList('t')} FROM ${table.name} t WHERE t.id = $1`,
    [id],
  );
  if (!rows[0]) throw new Fault('not-found');
  return rows[0];
}
