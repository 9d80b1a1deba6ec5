/** What somebody changed in a form: the fields that differ from those it began with; what was emptied is null. */
export function changesOf<Values extends object>(before: Values, after: Partial<Values>): Partial<Values> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Values>;
  const changed = [...names].filter((name) => !isSame(before[name], after[name]));
  return Object.fromEntries(
    changed.map((name) => [name, after[name] === '' ? null : (after[name] ?? null)]),
  ) as Partial<Values>;
}

/** The values of those fields alone: what a form does not show, such as a code that stays, is not emptied by it. */
export function only<Values extends object>(values: Values, fields: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => fields.includes(name))) as Values;
}

/**
 * A form begun at one version and carried on at a newer: what was typed stays, the rest is as the newer has it.
 *
 * @param before the values it began with
 * @param typed the values it holds
 */
export function carriedOver<Values extends object>(before: Values, typed: Values, fresh: Values): Values {
  const mine = changesOf(before, typed);
  const names = Object.keys(mine) as (keyof Values)[];
  return { ...fresh, ...Object.fromEntries(names.map((name) => [name, typed[name]])) };
}

/** As data: an empty text, null and nothing are the same, and the order of keys says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(value: unknown): unknown {
  if (value === '' || value === undefined) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, plain(inner)] as const);
  const given = entries.filter(([, inner]) => inner !== null);
  return given.length === 0 ? null : Object.fromEntries(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
