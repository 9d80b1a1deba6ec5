import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPERATION = `
  CREATE TABLE operation (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    params jsonb NOT NULL,
    person_id uuid NOT NULL REFERENCES person,
    post_id uuid NOT NULL REFERENCES post,
    unit_id uuid REFERENCES unit,
    asked_at timestamptz(3) NOT NULL,
    state text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'CANCELLED', 'DONE')),
    total integer NOT NULL,
    done integer NOT NULL,
    failed integer NOT NULL,
    skipped integer NOT NULL,
    started_at timestamptz(3),
    ended_at timestamptz(3),
    seen_at timestamptz(3),
    resumed integer NOT NULL,
    version integer NOT NULL,
    chain_head bytea NOT NULL,
    CHECK (done >= 0 AND failed >= 0 AND skipped >= 0 AND done + failed + skipped <= total),
    CHECK ((state IN ('QUEUED', 'RUNNING')) = (ended_at IS NULL))
  );
  CREATE INDEX operation_open ON operation (asked_at) WHERE state IN ('QUEUED', 'RUNNING');
  CREATE INDEX operation_of_person ON operation (person_id, id DESC);`;

// Results are read by state, in the order of the plan; the worker takes what is pending the same way.
const OPERATION_ITEM = `
  CREATE TABLE operation_item (
    operation_id uuid NOT NULL,
    n integer NOT NULL,
    subject_id uuid,
    label text NOT NULL,
    -- Null once it is carried out: it may name people.
    item jsonb,
    state text NOT NULL CHECK (state IN ('PENDING', 'DONE', 'FAILED', 'SKIPPED')),
    result jsonb,
    PRIMARY KEY (operation_id, n)
  );
  CREATE INDEX operation_item_by_state ON operation_item (operation_id, state, n);`;

/** Long work over many things, and what came of each. */
export class AddOperations1796059484814 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [OPERATION, OPERATION_ITEM]) await runner.query(sql);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
