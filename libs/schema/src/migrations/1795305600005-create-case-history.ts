import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happened to each case, append-only. `tx` orders events by commit for readers of the stream: those below
 * `pg_snapshot_xmin` are complete. Type `json` keeps every letter, so that the hash over an event can be taken again; `jsonb`
 * would not. Events are written in one statement with their case: a foreign key would only cost, a fifth of a storm's writes.
 */
export class CreateCaseHistory1795305600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_event (
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        type text NOT NULL,
        at timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        by json,
        facts json NOT NULL,
        change json NOT NULL,
        hash bytea NOT NULL,
        tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
        PRIMARY KEY (case_id, seq)
      );
      CREATE INDEX case_event_tx ON case_event (tx, case_id, seq);
      CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'case_event is append-only' USING ERRCODE = 'insufficient_privilege';
        END $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE case_event;
      DROP FUNCTION refuse_rewriting_history();`);
  }
}
