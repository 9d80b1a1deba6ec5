import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions: until when and why, what is granted, and that a leader decides. */
export class LetTasksBeExtended1796090839968 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_request
        ADD COLUMN reason text, ADD COLUMN until timestamptz(3), ADD COLUMN granted_until timestamptz(3),
        ADD COLUMN decider_role text CHECK (decider_role IN ('LEADER')),
        DROP CONSTRAINT case_request_kind_check,
        ADD CONSTRAINT case_request_kind_check CHECK (kind = ANY (ARRAY['RETURN', 'ESCALATION', 'EXTENSION']));`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
