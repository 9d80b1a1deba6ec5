import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases that an office had once: all other orders of a unit are on its tasks, by which it sees their cases. */
export class FindOrdersOfStages1795935600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX order_of_stage ON supervision_order (unit_id, case_id) WHERE task_id IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX order_of_stage');
  }
}
