import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 企业评价 stands with the task it is about: a ranking need not look up each task's case for it. */
export class RateTasks1795935600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task ADD COLUMN rating integer CHECK (rating BETWEEN 1 AND 5);
      UPDATE task SET rating = c.rating FROM "case" c
        WHERE c.id = task.case_id AND c.rating IS NOT NULL AND task.role = 'LEAD' AND task.state = 'DONE'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task DROP COLUMN rating');
  }
}
