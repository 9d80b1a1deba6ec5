import { type Pool, Params } from '@zhuoluo/database';
import { matches, type SearchWay } from './search.sql.ts';

/** What was looked at from some point back in time. */
export interface Sample {
  /** Of all the time from the newest case to the oldest, how much lies between this sample and the next. */
  readonly share: number;
  readonly looked: number;
  readonly found: number;
}

const SAMPLES = 24;
const SAMPLE_SIZE = 20;
/** Microseconds a case, measured among a million (EXPLAIN ANALYZE). */
const WALK_COST = 2;
const GATHER_COST = 5;

/** Samples lie close together where lists begin, among the newest. */
const AT = `power(step / ${SAMPLES}.0, 3)`;

/**
 * Looks at some cases of every age, because words come and go: a word no longer written may stand in most of a million cases.
 * The planner cannot tell how common words are: it takes the pairs of characters of a word for independent of each other.
 *
 * @param rows as many with the words as the list walks past until its page is full: the page's, where it walks no others
 */
export async function searchWay(said: string, rows: number, pool: Pool): Promise<SearchWay> {
  const params = new Params();
  const text = `
    WITH span AS (
      SELECT (SELECT case_id FROM case_search ORDER BY case_id LIMIT 1) AS oldest,
        (SELECT case_id FROM case_search ORDER BY case_id DESC LIMIT 1) AS newest
    ), points AS (
      SELECT (power((step + 1) / ${SAMPLES}.0, 3) - ${AT})::float8 AS share,
        extract(epoch FROM uuid_extract_timestamp(newest) - (uuid_extract_timestamp(newest) - uuid_extract_timestamp(oldest)) * ${AT}) AS at
      FROM span, generate_series(0, ${SAMPLES - 1}) AS step
    )
    SELECT share, count(*)::int AS looked, count(*) FILTER (WHERE ${matches(said, [], params)})::int AS found,
      (SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = 'case_search'::regclass) AS cases
    FROM points, LATERAL (
      SELECT * FROM case_search WHERE case_id <= rpad(lpad(to_hex((at * 1000)::bigint), 12, '0'), 32, 'f')::uuid
      ORDER BY case_id DESC LIMIT ${SAMPLE_SIZE}) s
    GROUP BY share ORDER BY share`;
  const found = await pool.query<Sample & { cases: number }>(text, params.values);
  return cheaperWay(found.rows, found.rows[0]?.cases ?? 0, rows);
}

/** @param samples newest first, each with at least one case looked at */
export function cheaperWay(samples: readonly Sample[], cases: number, rows: number): SearchWay {
  let walked = 0;
  let met = 0;
  let gathered = 0;
  for (const { share, looked, found } of samples) {
    const here = share * cases;
    const rate = found / looked;
    gathered += rate * here;
    if (met >= rows) continue;
    walked += Math.min(here, (rows - met) / rate);
    met += rate * here;
  }
  return walked * WALK_COST <= gathered * GATHER_COST ? 'walk' : 'gather';
}
