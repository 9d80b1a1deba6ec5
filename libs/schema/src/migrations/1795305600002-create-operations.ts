import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps the work going: pokes for the workflows, failing cases set apart, sessions, idempotency keys. */
export class CreateOperations1795305600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        case_id uuid PRIMARY KEY REFERENCES "case",
        revision bigint NOT NULL,
        wake_at timestamptz(3),
        leased_until timestamptz(3),
        attempts integer NOT NULL DEFAULT 0
      ) WITH (fillfactor = 50);
      CREATE INDEX outbox_wake ON outbox (wake_at, case_id);
      CREATE TABLE quarantine (
        case_id uuid PRIMARY KEY REFERENCES "case",
        failures integer NOT NULL,
        retry_at timestamptz(3) NOT NULL,
        last_error_code text NOT NULL
      );
      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX session_of_person ON session (person_id);
      CREATE INDEX session_expiry ON session (expires_at);
      CREATE TABLE idempotency_key (
        account text NOT NULL,
        path text NOT NULL,
        key text NOT NULL CHECK (char_length(key) <= 128),
        body_hash bytea NOT NULL,
        status integer,
        response jsonb,
        resource uuid,
        created_at timestamptz(3) NOT NULL,
        PRIMARY KEY (account, path, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key, session, quarantine, outbox');
  }
}
