import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an order said when it was issued, with its SHA-256. */
export class KeepTextsOfOrders1796099900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_text (
        order_id uuid PRIMARY KEY,
        text text NOT NULL,
        sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32));`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
