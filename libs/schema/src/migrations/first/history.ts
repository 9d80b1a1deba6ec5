// `tx` orders events by commit for readers of the stream: those below `pg_snapshot_xmin` are complete.
const EVENT = `
  CREATE TABLE event (
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    seq integer NOT NULL,
    type text NOT NULL,
    at timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    -- Type \`json\` keeps every letter, so that the hash over an event can be taken again.
    by json,
    facts json NOT NULL,
    change json NOT NULL,
    hash bytea NOT NULL,
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    -- Ids are unique across kinds; with the kind, the key would be a third larger.
    PRIMARY KEY (subject_id, seq)
  );
  CREATE INDEX event_tx ON event (tx, subject_kind, subject_id);
  CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'event is append-only' USING ERRCODE = 'insufficient_privilege';
    END $$;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();`;

// Read by id, from events alone: an index by subject would cost each filing, and only erasing would use it.
const PERSONAL = `
  CREATE TABLE personal (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    kind text NOT NULL,
    salt bytea NOT NULL,
    text text NOT NULL
  );
  CREATE FUNCTION refuse_changing_personal_text() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'personal is erased, never changed' USING ERRCODE = 'insufficient_privilege';
    END $$;
  CREATE TRIGGER erase_only BEFORE UPDATE ON personal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_changing_personal_text();`;

/** What happened to each subject that a module keeps a history of, append-only, and the texts about persons that can be erased from it. */
export const HISTORY = [EVENT, PERSONAL];
