import type { Params } from './params.ts';

/** Of one, said as equal: only so does the planner see that an index that begins with the column is in a list's order. */
export function oneOf(column: string, ids: readonly string[], params: Params): string {
  return ids.length === 1 ? `${column} = ${params.add(ids[0])}::uuid` : `${column} = ANY(${params.add(ids)}::uuid[])`;
}

export function anyOf(grants: readonly string[]): string {
  return grants.length === 0 ? 'false' : `(${grants.join(' OR ')})`;
}
