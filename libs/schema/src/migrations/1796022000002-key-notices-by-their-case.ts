import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A notice is read by whom it is told, who have indexes of their own, or with its case: its key serves the latter, where a key
 * of its id alone was one more entry for every notice, three for an order. They are never deleted, so
 * what was read needs no foreign key to them.
 */
export class KeyNoticesByTheirCase1796022000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice_read DROP CONSTRAINT notice_read_notice_id_fkey;
      ALTER TABLE notice DROP CONSTRAINT notice_pkey, ADD PRIMARY KEY (case_id, id);
      DROP INDEX notice_of_case`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX notice_of_case ON notice (case_id);
      ALTER TABLE notice DROP CONSTRAINT notice_pkey, ADD PRIMARY KEY (id);
      ALTER TABLE notice_read
        ADD CONSTRAINT notice_read_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice ON DELETE CASCADE`);
  }
}
