import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A closed post stays for the papers signed in it. */
export class ClosePosts1796062683540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE post ADD COLUMN ended_at timestamptz(3)');
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
