import type { Params } from './params.ts';

/** Whether a name holds the words in any width and case; folded as it is read, because names are few. */
export function holdsWords(name: string, said: string, params: Params): string {
  const folded = (text: string) => `lower(normalize(${text}, NFKC))`;
  return `strpos(${folded(name)}, ${folded(`${params.add(said)}::text`)}) > 0`;
}
