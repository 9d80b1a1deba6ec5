import type { Params } from './params.ts';

/** Of one, said as equal: only so does the planner see that an index that begins with the column is in a list's order. */
export function oneOf(column: string, ids: readonly string[], params: Params): string {
  return ids.length === 1 ? `${column} = ${params.add(ids[0])}::uuid` : `${column} = ANY(${params.add(ids)}::uuid[])`;
}

/** Words of the program, never of a caller: written out, so that the planner sees which partial index holds the rows. */
export function among(column: string, words: readonly string[]): string {
  return `${column} IN (${words.map((word) => `'${word}'`).join(', ')})`;
}

export function anyOf(grants: readonly string[]): string {
  return grants.length === 0 ? 'false' : `(${grants.join(' OR ')})`;
}
