import { searchText } from '@zhuoluo/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const AT_ONCE = 5_000;

interface Row {
  readonly caseId: string;
  readonly body: string;
}

/**
 * What cases are found by is folded once, when they are filed, instead of at each search: letters and digits of full width and
 * of half width are one. Cases filed earlier are folded here, without the index of character pairs, which is built again after.
 */
export class FoldSearchTexts1796023820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_search_pairs');
    for (let after: string | null = null; ;) {
      const rows = (await runner.query(
        `SELECT case_id AS "caseId", body FROM case_search WHERE $1::uuid IS NULL OR case_id > $1 ORDER BY case_id LIMIT ${AT_ONCE}`,
        [after],
      )) as Row[];
      const last = rows.at(-1);
      if (!last) break;
      after = last.caseId;
      const changed = rows.map((row) => ({ ...row, folded: searchText(row.body) })).filter((r) => r.folded !== r.body);
      await runner.query(
        `UPDATE case_search s SET body = f.body FROM unnest($1::uuid[], $2::text[]) AS f (case_id, body)
          WHERE s.case_id = f.case_id`,
        [changed.map(({ caseId }) => caseId), changed.map(({ folded }) => folded)],
      );
    }
    await runner.query('CREATE INDEX case_search_pairs ON case_search USING gin (character_pairs(body))');
  }

  /** What was folded is found as before, and its original stands in the case. */
  async down(): Promise<void> {}
}
