import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrong passwords by account and where they came from; accounts themselves are locked no more. */
export class WeighGuesses1796023200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_guess (
        -- Only a hash: people type passwords into the wrong field.
        account_hash bytea NOT NULL,
        source text NOT NULL,
        level double precision NOT NULL,
        counted_at timestamptz(3) NOT NULL,
        PRIMARY KEY (account_hash, source)
      );
      CREATE INDEX sign_in_guess_age ON sign_in_guess (counted_at);
      CREATE TABLE server_secret (
        name text PRIMARY KEY,
        value bytea NOT NULL
      );
      INSERT INTO server_secret (name, value)
      SELECT 'known-devices', decode(replace(concat(gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), '-', ''), 'hex');
      ALTER TABLE person DROP COLUMN failed_sign_ins, DROP COLUMN locked_until;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD COLUMN failed_sign_ins integer NOT NULL DEFAULT 0, ADD COLUMN locked_until timestamptz(3);
      DROP TABLE server_secret, sign_in_guess`);
  }
}
