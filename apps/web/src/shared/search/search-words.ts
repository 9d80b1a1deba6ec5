import { lengthOf } from '../form/text-length.ts';

/** What the API takes for a search: two characters at least. */
const SHORTEST = 2;
/** And so many at most. */
export const LONGEST_SEARCH = 50;

/** What was typed, as a search, if it is one yet. */
export function searchWords(typed: string): { readonly q?: string } {
  const q = typed.trim();
  return lengthOf(q) >= SHORTEST ? { q } : {};
}
