import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Full-text search of Chinese by pairs of neighbouring characters. Most Chinese words have two characters, of which
 * `pg_trgm` can make no trigram: it would read the whole index for them. The text stands beside the case, because it never
 * changes: no storm rewrites its index.
 */
export class CreateCaseSearch1795305600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION character_pairs(body text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT first || second), '{}')
        FROM unnest(string_to_array(lower(body), NULL), (string_to_array(lower(body), NULL))[2:]) AS pair (first, second)
        WHERE first || second !~ '\\s'
      $$;
      CREATE TABLE case_search (
        case_id uuid PRIMARY KEY REFERENCES "case",
        case_no text COLLATE "C" NOT NULL,
        body text NOT NULL
      );
      CREATE INDEX case_search_pairs ON case_search USING gin (character_pairs(body));
      CREATE INDEX case_search_number ON case_search (case_no);
      CREATE INDEX case_search_number_tail ON case_search (reverse(case_no));
      CREATE FUNCTION find_cases(words text) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT case_id FROM case_search
        WHERE character_pairs(body) @> character_pairs(words)
          AND NOT EXISTS (
            SELECT FROM regexp_split_to_table(lower(btrim(words)), '\\s+') AS word WHERE strpos(lower(body), word) = 0)
        UNION SELECT case_id FROM case_search WHERE case_no ^@ upper(btrim(words))
        UNION SELECT case_id FROM case_search WHERE reverse(case_no) ^@ reverse(upper(btrim(words)))
      $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION find_cases(text);
      DROP TABLE case_search;
      DROP FUNCTION character_pairs(text);`);
  }
}
