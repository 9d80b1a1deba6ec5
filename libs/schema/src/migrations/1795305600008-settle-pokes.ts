import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a poke waits: one for a milestone far away is in no hurry, and takes with it what happens in the meantime. */
export class SettlePokes1795305600008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox ADD COLUMN queued_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox DROP COLUMN queued_at');
  }
}
