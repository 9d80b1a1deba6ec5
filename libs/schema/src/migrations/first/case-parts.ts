import { LEVEL } from './level.ts';

// What asks for open tasks asks for the end, which 视同签收 and a submission leave alone: their update enters no index again.
const TASK = `
  CREATE TABLE task (
    id uuid PRIMARY KEY,
    task_no text NOT NULL UNIQUE,
    case_id uuid NOT NULL,
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
    left_behind boolean NOT NULL,
    draft text,
    draft_form jsonb,
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
    rating integer CHECK (rating BETWEEN 1 AND 5),
    ended_at timestamptz(3),
    position integer NOT NULL,
    CONSTRAINT task_open_until_ended CHECK ((ended_at IS NULL) = (state IN ('PENDING_CLAIM', 'CLAIMED', 'SUBMITTED', 'REWORK')))
  ) WITH (fillfactor = 80);
  CREATE UNIQUE INDEX task_of_case ON task (case_id, position);
  CREATE INDEX task_of_unit ON task (unit_id, case_id);
  CREATE INDEX task_desk ON task (unit_id, due_at, id) WHERE ended_at IS NULL;
  CREATE INDEX task_due ON task ((ended_at IS NULL), due_at, id);
  CREATE INDEX task_dispatched ON task USING brin (dispatched_at) WITH (pages_per_range = 32, autosummarize = on);`;

const SUPERVISION_ORDER = `
  CREATE TABLE supervision_order (
    id uuid PRIMARY KEY,
    doc_number text,
    version integer NOT NULL,
    case_id uuid NOT NULL,
    task_id uuid,
    ladder text NOT NULL,
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
    signatory_post_id uuid NOT NULL,
    signatory_title text NOT NULL,
    sent_back_at timestamptz(3),
    sent_back_by uuid,
    sent_back_reason text,
    requirements jsonb,
    alert_at timestamptz(3),
    delegate_at timestamptz(3),
    issued_at timestamptz(3),
    sign_mode text CHECK (sign_mode IN ('AUTO', 'PERSON', 'DELEGATED')),
    signer_id uuid,
    signer_post_id uuid,
    signer_title text,
    authorisation text,
    rectify_limit text,
    calendar_version integer,
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
    answer_until timestamptz(3),
    answer_draft text,
    answer_draft_form jsonb,
    answer_drafted_by uuid,
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
  CREATE INDEX order_to_sign ON supervision_order (signatory_post_id, drafted_at, id) WHERE state = 'PENDING_SIGN';
  CREATE INDEX order_off_tasks ON supervision_order (unit_id, case_id) WHERE ladder NOT LIKE 'task/%';
  CREATE INDEX order_issued ON supervision_order USING brin (issued_at) WITH (pages_per_range = 32, autosummarize = on);
  CREATE TABLE doc_counter (
    office_id uuid NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    -- A later number bears no earlier instant.
    last_at timestamptz(3) NOT NULL DEFAULT '-infinity',
    PRIMARY KEY (office_id, year)
  );`;

const CLOCK = `
  CREATE TABLE clock (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    task_id uuid,
    ladder text NOT NULL,
    order_id uuid,
    kind text NOT NULL CHECK (kind IN ('INTAKE', 'ON_SITE', 'DISPATCH', 'CLAIM', 'HANDLE', 'REVIEW', 'FOLLOW_UP',
      'CLOSING', 'COMMITMENT')),
    epoch integer NOT NULL,
    level text NOT NULL ${LEVEL},
    unit_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED')),
    started_at timestamptz(3) NOT NULL,
    "limit" text NOT NULL,
    calendar_version integer NOT NULL,
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

/** Tasks, orders and clocks, written in one statement with their case (docs/decisions/004-first-schema.md). */
export const CASE_PARTS = [TASK, SUPERVISION_ORDER, CLOCK];
