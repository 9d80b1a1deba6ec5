import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wrote which days of a year from which notice. Days of a version that nobody wrote came with the program. */
export class RecordCalendarYears1796023740000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_year (
        code text NOT NULL,
        year integer NOT NULL,
        version integer NOT NULL,
        days jsonb NOT NULL,
        source text NOT NULL,
        written_by uuid REFERENCES person,
        written_at timestamptz(3) NOT NULL,
        PRIMARY KEY (code, year),
        FOREIGN KEY (code, version) REFERENCES calendar
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_year');
  }
}
