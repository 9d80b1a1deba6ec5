/** What a header such as `Accept` or `Accept-Language` asks for: its words in lower case with their weights, as sent. */
export interface Preference {
  readonly name: string;
  /** 0 to 1; 0 is what is not wanted. */
  readonly weight: number;
}

/** Reads a list with weights (RFC 9110, 12.4.2); parameters other than `q` are left out, and a missing or faulty weight counts as 1. */
export function preferencesOf(header: string): Preference[] {
  return header
    .split(',')
    .map((entry) => {
      const [name = '', ...rest] = entry.toLowerCase().split(';');
      const weight = rest
        .map((p) => /^\s*q\s*=\s*(0(?:\.\d*)?|1(?:\.0*)?)\s*$/.exec(p)?.[1])
        .find((q) => q !== undefined);
      return { name: name.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ name }) => name !== '');
}

/**
 * The media type that a caller wants most of those there are, the first of equals; null where they want none. The most specific
 * range that names a type decides of it (RFC 9110, 12.5.1).
 *
 * @param accept the `Accept` header; without one everything is welcome
 * @param offered without parameters, such as `text/html`
 */
export function mediaTypeFor(accept: string | undefined, offered: readonly string[]): string | null {
  const asked = accept === undefined ? [] : preferencesOf(accept);
  if (asked.length === 0) return offered[0] ?? null;
  const weighed = offered.map((type) => ({ type, weight: weightOf(type, asked) })).filter(({ weight }) => weight > 0);
  return weighed.toSorted((a, b) => b.weight - a.weight)[0]?.type ?? null;
}

function weightOf(type: string, asked: readonly Preference[]): number {
  for (const range of [type, `${type.split('/', 1)[0]}/*`, '*/*']) {
    const named = asked.find(({ name }) => name === range);
    if (named) return named.weight;
  }
  return 0;
}
