import type { Params } from './params.ts';

/** What a case number, its beginning or its end may hold. */
const NUMBER = /^[\w-]+$/;

/**
 * Cases, `c`, whose text holds all the words, or whose number begins or ends so. It is asked of the row beside the case, so that
 * the planner may begin at either end: with the words where they are rare, with the list where they are common.
 */
export function contains(said: string, params: Params): string {
  const words = said.trim();
  const whole = `${params.add(words)}::text`;
  const inText = [
    ...words.split(/\s+/).map((word) => `strpos(lower(s.body), lower(${params.add(word)}::text)) > 0`),
    `character_pairs(s.body) @> character_pairs(${whole})`,
  ].join(' AND ');
  const inNumber = [`s.case_no ^@ upper(${whole})`, `reverse(s.case_no) ^@ reverse(upper(${whole}))`];
  const found = NUMBER.test(words) ? [inText, ...inNumber].join(' OR ') : inText;
  return `EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND (${found}))`;
}
