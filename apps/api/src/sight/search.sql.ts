import type { Pool } from '@zhuoluo/persistence';
import { Params } from './params.ts';

/** What a case number, its beginning or its end may hold. */
const NUMBER = /^[\w-]+$/;
/** As many of the newest cases tell how common words are, and so many of them are many. */
const SAMPLED = 400;
const MANY = 4;

/**
 * Whether words are so common that a page of cases with them is soon found by walking the list. The planner cannot tell: it
 * takes the pairs of characters of a word for independent of each other.
 */
export async function areCommon(said: string, pool: Pool): Promise<boolean> {
  const params = new Params();
  const text = `
    SELECT count(*) FILTER (WHERE ${matches(said, [], params)})::int AS found
    FROM (SELECT * FROM case_search ORDER BY case_id DESC LIMIT ${SAMPLED}) s`;
  const { rows } = await pool.query<{ found: number }>(text, params.values);
  return rows[0]!.found >= MANY;
}

/** Cases, `c`, whose text holds all the words, or whose number begins or ends so. */
export function contains(said: string, common: boolean, params: Params): string {
  if (common) return `EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND (${matches(said, [], params)}))`;
  const indexed = [`character_pairs(s.body) @> character_pairs(${params.add(said.trim())}::text)`];
  return `c.id IN (SELECT s.case_id FROM case_search s WHERE ${matches(said, indexed, params)} OFFSET 0)`;
}

function matches(said: string, indexed: readonly string[], params: Params): string {
  const words = said.trim();
  const inText = [...indexed, ...words.split(/\s+/).map((word) => holds(word, params))].join(' AND ');
  if (!NUMBER.test(words)) return inText;
  const number = `upper(${params.add(words)}::text)`;
  return `(${inText} OR s.case_no ^@ ${number} OR reverse(s.case_no) ^@ reverse(${number}))`;
}

/** Chinese has one case alone: to lower each text takes four times as long as to search it. */
function holds(word: string, params: Params): string {
  const asked = `${params.add(word)}::text`;
  const isCased = word.toLowerCase() !== word.toUpperCase();
  return isCased ? `strpos(lower(s.body), lower(${asked})) > 0` : `strpos(s.body, ${asked}) > 0`;
}
