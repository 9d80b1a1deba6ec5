import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each version of a calendar says when it was written: a change moves no limit that had ended by then. */
export class DateCalendarVersions1796059622381 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE calendar ADD COLUMN written_at timestamptz(3) DEFAULT clock_timestamp()');
    await runner.query(`
      UPDATE calendar SET written_at = coalesce((SELECT max(y.written_at) FROM calendar_year y
        WHERE y.code = calendar.code AND y.version = calendar.version), written_at)`);
    await runner.query('ALTER TABLE calendar ALTER COLUMN written_at SET NOT NULL');
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
