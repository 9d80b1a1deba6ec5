import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence of a case solved on site stood in its history alone: the case shows it while that result is its result. The default stays: an older version goes on filing. */
export class KeepOnSiteEvidence1796035312362 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "case" ADD COLUMN evidence jsonb NOT NULL DEFAULT '[]';
      UPDATE "case" c SET evidence = (e.facts -> 'evidence')::jsonb FROM case_event e
      WHERE e.case_id = c.id AND e.type = 'case-solved-on-site' AND NOT EXISTS (
        SELECT FROM case_event later
        WHERE later.case_id = c.id AND later.seq > e.seq AND json_typeof(later.change #> '{case,result}') = 'null');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case" DROP COLUMN evidence');
  }
}
