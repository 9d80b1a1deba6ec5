import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A calendar may end: no policy names it from then on, and its versions stay. */
export class EndCalendars1796075631113 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE calendar ADD COLUMN ended_at timestamptz(3)');
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
