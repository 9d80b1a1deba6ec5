import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 催办: how often a task was urged, and when last. */
export class CountUrges1796088700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task ADD COLUMN urges integer, ADD COLUMN urged_at timestamptz(3);`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
