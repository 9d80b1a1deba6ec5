import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of cases asks for words itself: a function that gathers all cases with them first reads a million for a common word. */
export class SearchFromEitherEnd1795625400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION find_cases(text)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION find_cases(words text) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT case_id FROM case_search
        WHERE character_pairs(body) @> character_pairs(words)
          AND NOT EXISTS (
            SELECT FROM regexp_split_to_table(lower(btrim(words)), '\\s+') AS word WHERE strpos(lower(body), word) = 0)
        UNION SELECT case_id FROM case_search WHERE case_no ^@ upper(btrim(words))
        UNION SELECT case_id FROM case_search WHERE reverse(case_no) ^@ reverse(upper(btrim(words)))
      $$`);
  }
}
