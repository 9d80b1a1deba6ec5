import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounded to the millisecond, a poke free from now on could be free only half a millisecond later: a quick relay missed it. */
export class TimePokesExactly1795824000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE outbox ALTER COLUMN leased_until TYPE timestamptz, ALTER COLUMN queued_at TYPE timestamptz',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE outbox ALTER COLUMN leased_until TYPE timestamptz(3), ALTER COLUMN queued_at TYPE timestamptz(3)',
    );
  }
}
