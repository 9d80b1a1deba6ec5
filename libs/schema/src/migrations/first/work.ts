// A poke's revision is counted over all cases: one counted by case could be taken for one that was sent long ago.
const OUTBOX = `
  CREATE SEQUENCE outbox_revision;
  CREATE TABLE outbox (
    case_id uuid PRIMARY KEY,
    revision bigint NOT NULL DEFAULT nextval('outbox_revision'),
    wake_at timestamptz(3),
    -- Exact: rounded up to the millisecond, a free poke would be missed by a quick relay.
    leased_until timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    -- W3C traceparent of the request that it came from.
    traceparent text,
    queued_at timestamptz NOT NULL DEFAULT clock_timestamp()
  ) WITH (fillfactor = 50);
  CREATE INDEX outbox_wake ON outbox (wake_at, case_id);
  CREATE TABLE quarantine (
    case_id uuid PRIMARY KEY REFERENCES "case",
    failures integer NOT NULL,
    retry_at timestamptz(3) NOT NULL,
    last_error_code text NOT NULL
  );`;

const KEYS = `
  CREATE TABLE idempotency_key (
    account text NOT NULL,
    path text NOT NULL,
    key text NOT NULL CHECK (char_length(key) <= 128),
    body_hash bytea NOT NULL,
    status integer,
    response jsonb,
    resource uuid,
    created_at timestamptz(3) NOT NULL,
    -- Which transaction it committed with, and so which event of its case it stands for.
    tx xid8 DEFAULT pg_current_xact_id(),
    PRIMARY KEY (account, path, key)
  );
  CREATE INDEX idempotency_key_age ON idempotency_key (created_at);`;

/** What keeps the work going: pokes for the workflows, failing cases set apart, idempotency keys. */
export const WORK = [OUTBOX, KEYS];
