import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A counter remembers when it last issued: a later number bears no earlier instant. */
export class DateDocNumbers1796022180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE doc_counter ADD COLUMN last_at timestamptz(3);
      UPDATE doc_counter d SET last_at = coalesce((
        SELECT max(issued_at) FROM supervision_order o
        WHERE o.office_id = d.office_id AND extract(year FROM o.issued_at AT TIME ZONE 'Asia/Shanghai') = d.year
      ), '-infinity');
      ALTER TABLE doc_counter ALTER COLUMN last_at SET NOT NULL, ALTER COLUMN last_at SET DEFAULT '-infinity'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE doc_counter DROP COLUMN last_at');
  }
}
