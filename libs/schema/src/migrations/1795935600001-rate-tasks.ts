import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 企业评价 stands with the task it is about: a ranking need not look up each task's case for it. Tasks rated earlier stay unrated here,
 * because their histories do not say so: the doctor replays them.
 */
export class RateTasks1795935600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task ADD COLUMN rating integer CHECK (rating BETWEEN 1 AND 5)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task DROP COLUMN rating');
  }
}
