import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person needs to tell their sessions apart, and a name by which to end one. */
export class NameSessions1796024400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN seen_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        ADD COLUMN address text,
        ADD COLUMN user_agent text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE session DROP COLUMN id, DROP COLUMN seen_at, DROP COLUMN address, DROP COLUMN user_agent',
    );
  }
}
