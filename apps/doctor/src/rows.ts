/** A row as PostgreSQL names its columns. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Rows as the rules name their fields. The doctor takes every column there is, not those an entity lists: what the store
 * forgot to read must not be forgotten here.
 */
export function objectsOf(rows: readonly Row[]): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [fieldOf(column), value])));
}

const known = new Map<string, string>();

/** `next_milestone_at` → `nextMilestoneAt`. */
function fieldOf(column: string): string {
  let field = known.get(column);
  if (field === undefined) {
    field = column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
    known.set(column, field);
  }
  return field;
}
