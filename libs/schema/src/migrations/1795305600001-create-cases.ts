import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases and their parts. The rules check every unit, person and office against the directory before they name it, so those
 * columns carry no foreign key: a key check would lock the same few units in every transaction of a storm.
 */
export class CreateCases1795305600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASE);
    await runner.query(TASK);
    await runner.query(SUPERVISION_ORDER);
    await runner.query(CLOCK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE clock, doc_counter, supervision_order, task, "case";
      DROP SEQUENCE case_no;`);
  }
}

const LEVEL = `CHECK (level IN ('ON_SITE', 'DEPARTMENT', 'COUNTY', 'CITY'))`;

// Closed cases are many and still: the lists of work read partial indexes that hold open cases alone.
const CASE = `
  CREATE SEQUENCE case_no;
  CREATE TABLE "case" (
    id uuid PRIMARY KEY,
    case_no text NOT NULL UNIQUE,
    version integer NOT NULL,
    state text NOT NULL CHECK (state IN ('FILED', 'ON_SITE', 'DISPATCHING', 'HANDLING', 'REVIEWING', 'FOLLOW_UP',
      'CLOSING', 'CLOSED')),
    level text NOT NULL ${LEVEL},
    urgency text NOT NULL CHECK (urgency IN ('EXTRA', 'URGENT', 'NORMAL', 'COMPLEX')),
    category text NOT NULL,
    title text NOT NULL,
    facts text NOT NULL,
    wish text NOT NULL,
    amount numeric(15, 2),
    contact jsonb NOT NULL,
    source text NOT NULL CHECK (source IN ('VISIT', 'ENTERPRISE', 'HOTLINE', 'MEETING', 'SUPERVISION', 'LEADER')),
    level_reason text,
    party_id uuid NOT NULL REFERENCES party,
    party_kind text NOT NULL CHECK (party_kind IN ('ENTERPRISE', 'PROJECT')),
    region_id uuid NOT NULL,
    liaison_id uuid,
    liaison_unit_id uuid,
    filed_by uuid NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    policy_version integer NOT NULL REFERENCES policy,
    tier text NOT NULL CHECK (tier IN ('COUNTY', 'CITY')),
    unit_id uuid NOT NULL,
    due_at timestamptz(3),
    colour text CHECK (colour IN ('BLUE', 'YELLOW', 'RED')),
    round integer NOT NULL,
    dispatches integer NOT NULL,
    first_dispatched_at timestamptz(3),
    reworks integer NOT NULL,
    dissatisfactions integer NOT NULL,
    missed_calls jsonb NOT NULL,
    solved_on_site_by uuid,
    handler_ids jsonb NOT NULL,
    reviewer_id uuid,
    close_proposed_by uuid,
    outcome text CHECK (outcome IN ('A', 'UNREACHED')),
    result text,
    rating integer CHECK (rating BETWEEN 1 AND 5),
    instruction_drafted_at timestamptz(3),
    listing_proposed_at timestamptz(3),
    closed_at timestamptz(3),
    close_summary text,
    next_milestone_at timestamptz(3),
    changed_at timestamptz(3) NOT NULL,
    chain_head bytea NOT NULL
  ) WITH (fillfactor = 80);
  CREATE INDEX case_milestone ON "case" (next_milestone_at, id) WHERE next_milestone_at IS NOT NULL;
  CREATE INDEX case_open_due ON "case" (due_at, id) WHERE state <> 'CLOSED';
  CREATE INDEX case_open_of_region ON "case" (region_id, due_at, id) WHERE state <> 'CLOSED';
  CREATE INDEX case_open_of_unit ON "case" (unit_id, due_at, id) WHERE state <> 'CLOSED';
  CREATE INDEX case_opened ON "case" (opened_at DESC, id DESC);
  CREATE INDEX case_opened_of_region ON "case" (region_id, opened_at DESC, id DESC);
  CREATE INDEX case_of_party ON "case" (party_id, opened_at DESC, id DESC);
  CREATE INDEX case_of_liaison ON "case" (liaison_id, opened_at DESC, id DESC) WHERE liaison_id IS NOT NULL;
  CREATE INDEX case_closed ON "case" (closed_at, id) WHERE closed_at IS NOT NULL;`;

const TASK = `
  CREATE TABLE task (
    id uuid PRIMARY KEY,
    task_no text NOT NULL UNIQUE,
    case_id uuid NOT NULL REFERENCES "case",
    version integer NOT NULL,
    state text NOT NULL CHECK (state IN ('PENDING_CLAIM', 'CLAIMED', 'SUBMITTED', 'REWORK', 'DONE', 'ESCALATED',
      'REASSIGNED', 'CANCELLED')),
    level text NOT NULL ${LEVEL},
    role text NOT NULL CHECK (role IN ('LEAD', 'CO')),
    unit_id uuid NOT NULL,
    round integer NOT NULL,
    requirement text NOT NULL,
    dispatched_at timestamptz(3) NOT NULL,
    dispatched_by uuid,
    claim_due_at timestamptz(3),
    claimed_at timestamptz(3),
    claimed_by uuid,
    claim_mode text CHECK (claim_mode IN ('SELF', 'DEEMED')),
    handle_limit text NOT NULL,
    due_at timestamptz(3),
    original_due_at timestamptz(3),
    laddered boolean NOT NULL,
    draft text,
    drafted_by uuid,
    submitted_at timestamptz(3),
    submitted_by uuid,
    outcome text CHECK (outcome = 'A'),
    result text,
    enterprise_contact jsonb,
    evidence jsonb NOT NULL,
    reworks integer NOT NULL,
    order_grace boolean NOT NULL,
    committed boolean NOT NULL,
    late_seconds bigint,
    ended_at timestamptz(3),
    position integer NOT NULL
  ) WITH (fillfactor = 80);
  CREATE UNIQUE INDEX task_of_case ON task (case_id, position);
  CREATE INDEX task_of_unit ON task (unit_id, case_id);
  CREATE INDEX task_desk ON task (unit_id, due_at, id)
    WHERE state IN ('PENDING_CLAIM', 'CLAIMED', 'SUBMITTED', 'REWORK');
  CREATE INDEX task_open ON task (due_at, id)
    WHERE state IN ('PENDING_CLAIM', 'CLAIMED', 'SUBMITTED', 'REWORK');`;

const SUPERVISION_ORDER = `
  CREATE TABLE supervision_order (
    id uuid PRIMARY KEY,
    doc_number text,
    version integer NOT NULL,
    case_id uuid NOT NULL REFERENCES "case",
    task_id uuid,
    clock_id uuid NOT NULL,
    clock_kind text NOT NULL,
    step integer NOT NULL,
    colour text NOT NULL CHECK (colour IN ('BLUE', 'YELLOW', 'RED')),
    state text NOT NULL CHECK (state IN ('PENDING_SIGN', 'ISSUED', 'ANSWERED', 'CLOSED', 'SUPERSEDED', 'REVOKED',
      'LAPSED')),
    reason text NOT NULL,
    level text NOT NULL ${LEVEL},
    unit_id uuid NOT NULL,
    office_id uuid NOT NULL,
    due_at timestamptz(3) NOT NULL,
    "limit" text NOT NULL,
    limit_started_at timestamptz(3) NOT NULL,
    drafted_at timestamptz(3) NOT NULL,
    signatory_id uuid NOT NULL,
    signatory_title text NOT NULL,
    alert_at timestamptz(3),
    delegate_at timestamptz(3),
    issued_at timestamptz(3),
    sign_mode text CHECK (sign_mode IN ('AUTO', 'PERSON', 'DELEGATED')),
    signer_id uuid,
    signer_title text,
    authorisation text,
    rectify_limit text,
    rectify_due_at timestamptz(3),
    expire_at timestamptz(3),
    recheck_at timestamptz(3),
    remaining_seconds bigint,
    rectify_missed_at timestamptz(3),
    received_at timestamptz(3),
    received_by uuid,
    answered_at timestamptz(3),
    answered_by uuid,
    answer_kind text CHECK (answer_kind IN ('PROGRESS', 'FINAL', 'SUBMISSION')),
    answer_text text,
    judge_office_id uuid NOT NULL,
    judge_remind_at timestamptz(3),
    judge_move_at timestamptz(3),
    judged_by uuid,
    supersedes uuid,
    points integer NOT NULL,
    repeat integer NOT NULL,
    ended_at timestamptz(3),
    position integer NOT NULL,
    -- The same expiry delivered twice draws one order; the same number is never given twice.
    UNIQUE (clock_id, step),
    UNIQUE (office_id, doc_number),
    CHECK ((issued_at IS NULL) = (doc_number IS NULL))
  ) WITH (fillfactor = 80);
  CREATE UNIQUE INDEX order_of_case ON supervision_order (case_id, position);
  CREATE INDEX order_of_unit ON supervision_order (unit_id, drafted_at DESC, id DESC);
  CREATE INDEX order_of_office ON supervision_order (office_id, drafted_at DESC, id DESC);
  CREATE INDEX order_drafted ON supervision_order (drafted_at DESC, id DESC);
  CREATE INDEX order_live ON supervision_order (colour, rectify_due_at, id) WHERE state IN ('ISSUED', 'ANSWERED');
  CREATE INDEX order_to_sign ON supervision_order (signatory_id, drafted_at, id) WHERE state = 'PENDING_SIGN';
  CREATE INDEX order_to_judge ON supervision_order (judge_office_id, answered_at, id) WHERE state = 'ANSWERED';
  CREATE TABLE doc_counter (
    office_id uuid NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (office_id, year)
  );`;

const CLOCK = `
  CREATE TABLE clock (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES "case",
    task_id uuid,
    order_id uuid,
    kind text NOT NULL CHECK (kind IN ('INTAKE', 'ON_SITE', 'DISPATCH', 'CLAIM', 'HANDLE', 'REVIEW', 'FOLLOW_UP',
      'CLOSING', 'COMMITMENT')),
    epoch integer NOT NULL,
    level text NOT NULL ${LEVEL},
    unit_id uuid NOT NULL,
    laddered boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED')),
    started_at timestamptz(3) NOT NULL,
    "limit" text NOT NULL,
    due_at timestamptz(3),
    draw_at timestamptz(3),
    warn_at timestamptz(3),
    recheck_at timestamptz(3),
    remaining_seconds bigint,
    stopped_at timestamptz(3),
    missed_at timestamptz(3),
    late_seconds bigint,
    position integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (case_id, task_id, kind, epoch)
  ) WITH (fillfactor = 80);
  CREATE UNIQUE INDEX clock_of_case ON clock (case_id, position);`;
