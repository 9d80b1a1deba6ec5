import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The board asks for what a month brought. Rows lie on disk nearly in the order of their time, so a few pages of block ranges
 * spare reading the whole table; unlike a tree they cost a write nearly nothing, and leave it heap-only.
 */
export class RangeOverTime1795625400003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX task_dispatched ON task USING brin (dispatched_at) WITH (pages_per_range = 32, autosummarize = on);
      CREATE INDEX order_issued ON supervision_order USING brin (issued_at)
        WITH (pages_per_range = 32, autosummarize = on);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX task_dispatched, order_issued');
  }
}
