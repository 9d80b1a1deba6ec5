import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the request was that a poke came from (W3C traceparent), so that a trace leads from it to the order. */
export class TracePokes1795305600007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD COLUMN traceparent text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox DROP COLUMN traceparent');
  }
}
