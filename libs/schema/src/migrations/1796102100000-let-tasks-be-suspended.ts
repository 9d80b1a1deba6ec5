import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suspensions: their reason, the states they bring, and the limits that run meanwhile. */
export class LetTasksBeSuspended1796102100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_request
        ADD COLUMN reason_code text CHECK (reason_code IN ('LEGAL_PROCEDURE', 'PLAN_CHANGE', 'ENTERPRISE_DOCUMENTS',
          'SEASON', 'UPPER_APPROVAL', 'FORCE_MAJEURE')),
        DROP CONSTRAINT case_request_kind_check,
        ADD CONSTRAINT case_request_kind_check CHECK (kind = ANY (ARRAY['RETURN', 'ESCALATION', 'EXTENSION', 'SUSPENSION']));
      ALTER TABLE "case" DROP CONSTRAINT case_state_check,
        ADD CONSTRAINT case_state_check CHECK (state IN ('FILED', 'ON_SITE', 'DISPATCHING', 'HANDLING', 'SUSPENDED',
          'REVIEWING', 'FOLLOW_UP', 'CLOSING', 'CLOSED', 'WITHDRAWN', 'REJECTED'));
      ALTER TABLE task DROP CONSTRAINT task_state_check, DROP CONSTRAINT task_open_until_ended,
        ADD CONSTRAINT task_state_check CHECK (state IN ('PENDING_CLAIM', 'RETURN_REQUESTED', 'CLAIMED', 'SUSPENDED',
          'SUBMITTED', 'REWORK', 'DONE', 'ESCALATED', 'REASSIGNED', 'CANCELLED')),
        ADD CONSTRAINT task_open_until_ended CHECK ((ended_at IS NULL) = (state IN ('PENDING_CLAIM', 'RETURN_REQUESTED',
          'CLAIMED', 'SUSPENDED', 'SUBMITTED', 'REWORK')));
      ALTER TABLE clock DROP CONSTRAINT clock_kind_check,
        ADD CONSTRAINT clock_kind_check CHECK (kind IN ('INTAKE', 'ON_SITE', 'DISPATCH', 'CLAIM', 'HANDLE', 'SUSPENSION',
          'PROGRESS', 'REVIEW', 'FOLLOW_UP', 'CLOSING', 'DECIDE', 'COMMITMENT'));`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
