import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tasks that ended by due date, beside the open ones: one index of both costs a task one more entry, when it ends. No list asks
 * for an office's answers to judge.
 */
export class OrderEndedTasks1795824000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX task_due ON task ((state IN ('PENDING_CLAIM', 'CLAIMED', 'SUBMITTED', 'REWORK')), due_at, id);
      DROP INDEX task_open, order_to_judge;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX task_open ON task (due_at, id)
        WHERE state IN ('PENDING_CLAIM', 'CLAIMED', 'SUBMITTED', 'REWORK');
      CREATE INDEX order_to_judge ON supervision_order (judge_office_id, answered_at, id) WHERE state = 'ANSWERED';
      DROP INDEX task_due;`);
  }
}
