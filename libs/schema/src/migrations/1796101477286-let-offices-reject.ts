import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The state of a case that an office did not take up, and why. */
export class LetOfficesReject1796101477286 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "case" ADD COLUMN rejection jsonb,
        DROP CONSTRAINT case_state_check, DROP CONSTRAINT case_open_until_ended,
        ADD CONSTRAINT case_state_check CHECK (state IN ('FILED', 'ON_SITE', 'DISPATCHING', 'HANDLING', 'REVIEWING',
          'FOLLOW_UP', 'CLOSING', 'CLOSED', 'REJECTED', 'WITHDRAWN')),
        ADD CONSTRAINT case_open_until_ended
          CHECK ((ended_at IS NULL) = (state NOT IN ('CLOSED', 'REJECTED', 'WITHDRAWN')));`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
