import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A task is open until it has an end. Indexes that ask for the end, not for the state, are left alone by 视同签收, which keeps the
 * due date, and by a lead's submission: PostgreSQL enters a row in all indexes of its table again as soon as a column that one of
 * them names has changed. A claim by hand sets a new due date, and that is what desks are ordered by.
 */
export class FindOpenTasksByTheirEnd1796022000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task ADD CONSTRAINT task_open_until_ended
        CHECK ((ended_at IS NULL) = (state IN ('PENDING_CLAIM', 'CLAIMED', 'SUBMITTED', 'REWORK')));
      DROP INDEX task_desk, task_due;
      CREATE INDEX task_desk ON task (unit_id, due_at, id) WHERE ended_at IS NULL;
      CREATE INDEX task_due ON task ((ended_at IS NULL), due_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX task_desk, task_due;
      CREATE INDEX task_desk ON task (unit_id, due_at, id)
        WHERE state IN ('PENDING_CLAIM', 'CLAIMED', 'SUBMITTED', 'REWORK');
      CREATE INDEX task_due ON task ((state IN ('PENDING_CLAIM', 'CLAIMED', 'SUBMITTED', 'REWORK')), due_at, id);
      ALTER TABLE task DROP CONSTRAINT task_open_until_ended`);
  }
}
