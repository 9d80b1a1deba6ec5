import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that a case rise: what they say, and those about no task. */
export class LetCasesBeAskedUp1796087676969 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_request
        ALTER COLUMN task_id DROP NOT NULL, ALTER COLUMN basis DROP NOT NULL,
        ADD COLUMN appeal jsonb,
        ADD COLUMN to_level text CHECK (to_level IN ('ON_SITE', 'DEPARTMENT', 'COUNTY', 'CITY')),
        DROP CONSTRAINT case_request_kind_check,
        ADD CONSTRAINT case_request_kind_check CHECK (kind = ANY (ARRAY['RETURN', 'ESCALATION']));`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
