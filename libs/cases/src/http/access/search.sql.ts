import { searchText } from '@zhuoluo/kernel';
import type { Params } from '@zhuoluo/database';

/**
 * How a list looks for words. It walks its rows in their order until the page is full: slow for rare words.
 * Or it first gathers all cases with the words from the index of character pairs: slow for common ones.
 */
export type SearchWay = 'walk' | 'gather';

/** What a case number, its beginning or its end may hold. */
const NUMBER = /^[\w-]+$/;

/**
 * Whether a case's text holds all the words, or its number begins or ends so. Width and case of letters make no difference.
 *
 * @param caseId the column with the case's id
 */
export function contains(said: string, way: SearchWay, caseId: string, params: Params): string {
  // A subquery of one value, because EXISTS may become a join that reads all texts.
  if (way === 'walk') return `(SELECT ${matches(said, [], params)} FROM case_search s WHERE s.case_id = ${caseId})`;
  const indexed = [`character_pairs(s.body) @> character_pairs(${params.add(searchText(said).trim())}::text)`];
  return `${caseId} IN (SELECT s.case_id FROM case_search s WHERE ${matches(said, indexed, params)} OFFSET 0)`;
}

/** A condition on `s`, a row of `case_search`. */
export function matches(said: string, indexed: readonly string[], params: Params): string {
  const words = searchText(said).trim();
  const inText = [...indexed, ...words.split(/\s+/).map((word) => holds(word, params))].join(' AND ');
  if (!NUMBER.test(words)) return inText;
  const number = `upper(${params.add(words)}::text)`;
  return `(${inText} OR s.case_no ^@ ${number} OR reverse(s.case_no) ^@ reverse(${number}))`;
}

/** Texts were folded when they were filed: to fold each takes longer than to search it. */
function holds(word: string, params: Params): string {
  return `strpos(s.body, ${params.add(word)}::text) > 0`;
}
