import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time passwords and links: how somebody comes in who has no password of their own yet. */
export class OneTimeCredentials1796059426756 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Until when a one-time password works; its use ends it. Null beside a password of the person's own.
      ALTER TABLE person ADD COLUMN one_time_until timestamptz(3), ADD COLUMN last_sign_in_at timestamptz(3);
      CREATE TABLE one_time_link (
        -- The token itself is nowhere stored.
        token_hash bytea PRIMARY KEY,
        -- A newer link takes the place of the one before.
        person_id uuid NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
        -- Whether the person chooses the name of the account: the first administrator does.
        names_account boolean NOT NULL,
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX one_time_link_expiry ON one_time_link (expires_at);`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
