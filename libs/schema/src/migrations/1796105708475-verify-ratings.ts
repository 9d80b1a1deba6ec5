import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Verification of bad ratings: its state and limit, the dispute of a rating, what was said with it, and who leads the rework. */
export class VerifyRatings1796105708475 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "case" ADD COLUMN rating_comment text, ADD COLUMN rating_overruled_at timestamptz(3),
        DROP CONSTRAINT case_state_check,
        ADD CONSTRAINT case_state_check CHECK (state IN ('FILED', 'ON_SITE', 'DISPATCHING', 'HANDLING', 'SUSPENDED',
          'REVIEWING', 'FOLLOW_UP', 'VERIFYING', 'CLOSING', 'CLOSED', 'REJECTED', 'WITHDRAWN', 'ARCHIVED'));
      ALTER TABLE task ADD COLUMN rework_lead text CHECK (rework_lead IN ('DEPUTY_HEAD', 'HEAD'));
      ALTER TABLE clock DROP CONSTRAINT clock_kind_check,
        ADD CONSTRAINT clock_kind_check CHECK (kind IN ('INTAKE', 'ON_SITE', 'DISPATCH', 'CLAIM', 'HANDLE', 'SUSPENSION',
          'PROGRESS', 'REVIEW', 'FOLLOW_UP', 'VERIFY', 'CLOSING', 'DECIDE', 'COMMITMENT'));
      ALTER TABLE case_request DROP CONSTRAINT case_request_kind_check,
        ADD CONSTRAINT case_request_kind_check
          CHECK (kind = ANY (ARRAY['RETURN', 'ESCALATION', 'EXTENSION', 'SUSPENSION', 'RATING_DISPUTE']));
      DROP INDEX case_waiting;
      CREATE INDEX case_waiting ON "case" (unit_id, due_at, id)
        WHERE state IN ('REVIEWING', 'VERIFYING', 'CLOSING');`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
