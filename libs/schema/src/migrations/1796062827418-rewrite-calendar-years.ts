import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A covered year may be written again, a calendar may stand on another, and each version says by whom and from what it is. */
export class RewriteCalendarYears1796062827418 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE calendar_year DROP CONSTRAINT calendar_year_pkey, ADD PRIMARY KEY (code, year, version);
      ALTER TABLE calendar
        ADD COLUMN name text,
        ADD COLUMN based_on text,
        ADD COLUMN source text,
        ADD COLUMN written_by uuid REFERENCES person;
      UPDATE calendar c SET
        name = CASE c.code WHEN 'CN' THEN '全国工作日历' ELSE c.code END,
        source = coalesce(y.source, ''), written_by = y.written_by
      FROM calendar v LEFT JOIN LATERAL (
        SELECT source, written_by FROM calendar_year
        WHERE (code, version) = (v.code, v.version) ORDER BY year DESC LIMIT 1) y ON true
      WHERE (v.code, v.version) = (c.code, c.version);
      ALTER TABLE calendar
        ALTER COLUMN name SET NOT NULL, ALTER COLUMN source SET NOT NULL;`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
