import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which transaction a key committed with, and so which event of its case it stands for; null for older keys. */
export class TraceKeys1795625400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE idempotency_key ADD COLUMN tx xid8;
      ALTER TABLE idempotency_key ALTER COLUMN tx SET DEFAULT pg_current_xact_id();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_key DROP COLUMN tx');
  }
}
