import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Objections to rejections: no unit asks where the enterprise does. */
export class LetRejectionsBeObjectedTo1796106031432 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_request ALTER COLUMN unit_id DROP NOT NULL,
        DROP CONSTRAINT case_request_kind_check,
        ADD CONSTRAINT case_request_kind_check
          CHECK (kind = ANY (ARRAY['RETURN', 'ESCALATION', 'EXTENSION', 'SUSPENSION', 'RATING_DISPUTE', 'OBJECTION'])),
        ADD CONSTRAINT case_request_of_unit_or_enterprise CHECK (unit_id IS NOT NULL OR kind = 'OBJECTION');`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
