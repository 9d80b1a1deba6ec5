import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of a case, their clock, and what a task has of one: the first kind is the return of a task. */
export class LetUnitsReturnTasks1796074080839 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_request (
        id uuid PRIMARY KEY,
        request_no text NOT NULL UNIQUE,
        case_id uuid NOT NULL,
        version integer NOT NULL,
        kind text NOT NULL CHECK (kind = ANY (ARRAY['RETURN'])),
        state text NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
        task_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        asked_by uuid NOT NULL,
        drafted_by uuid,
        basis text NOT NULL,
        proposed_unit_id uuid,
        decider_unit_id uuid NOT NULL,
        clock_id uuid NOT NULL,
        decided_at timestamptz(3),
        decided_by uuid,
        decision text,
        assigned_unit_id uuid,
        ended_at timestamptz(3),
        position integer NOT NULL,
        CHECK ((ended_at IS NULL) = (state = 'PENDING'))
      );
      CREATE UNIQUE INDEX case_request_of_case ON case_request (case_id, position);
      CREATE INDEX case_request_pending ON case_request (decider_unit_id, asked_at, id) WHERE state = 'PENDING';
      CREATE INDEX case_request_of_unit ON case_request (unit_id, asked_at, id);
      -- No row is written anew for it.
      ALTER TABLE "case" ADD COLUMN request_count integer NOT NULL DEFAULT 0;
      ALTER TABLE "case" ALTER COLUMN request_count DROP DEFAULT;
      ALTER TABLE task ADD COLUMN request_draft jsonb, ADD COLUMN request_drafted_by uuid,
        DROP CONSTRAINT task_state_check, DROP CONSTRAINT task_claim_mode_check, DROP CONSTRAINT task_open_until_ended,
        ADD CONSTRAINT task_state_check CHECK (state IN ('PENDING_CLAIM', 'RETURN_REQUESTED', 'CLAIMED', 'SUBMITTED',
          'REWORK', 'DONE', 'ESCALATED', 'REASSIGNED', 'CANCELLED')),
        ADD CONSTRAINT task_claim_mode_check CHECK (claim_mode IN ('SELF', 'DEEMED', 'FORCED')),
        ADD CONSTRAINT task_open_until_ended CHECK ((ended_at IS NULL) = (state IN ('PENDING_CLAIM', 'RETURN_REQUESTED',
          'CLAIMED', 'SUBMITTED', 'REWORK')));
      ALTER TABLE clock DROP CONSTRAINT clock_kind_check,
        ADD CONSTRAINT clock_kind_check CHECK (kind IN ('INTAKE', 'ON_SITE', 'DISPATCH', 'CLAIM', 'HANDLE', 'REVIEW',
          'FOLLOW_UP', 'CLOSING', 'DECIDE', 'COMMITMENT'));`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
