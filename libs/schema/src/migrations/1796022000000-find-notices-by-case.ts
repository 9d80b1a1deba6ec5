import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That nobody is told twice was kept by the largest index of all: six columns, 670 MB at a million cases, of which only the first
 * was ever looked for, by the doctor. An event is written once, with its notices in the same transaction, and the rules tell each
 * addressee of it once; the doctor finds it where they ever did not.
 */
export class FindNoticesByCase1796022000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX notice_of_case ON notice (case_id);
      ALTER TABLE notice DROP CONSTRAINT notice_case_id_seq_kind_unit_id_person_id_task_id_key`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice ADD UNIQUE NULLS NOT DISTINCT (case_id, seq, kind, unit_id, person_id, task_id);
      DROP INDEX notice_of_case`);
  }
}
