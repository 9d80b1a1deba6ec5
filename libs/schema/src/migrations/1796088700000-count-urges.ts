import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 催办: how often a task was urged, and when last. */
export class CountUrges1796088700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- No row is written anew for it.
      ALTER TABLE task ADD COLUMN urges integer NOT NULL DEFAULT 0, ADD COLUMN urged_at timestamptz(3);
      ALTER TABLE task ALTER COLUMN urges DROP DEFAULT;`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
