import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Coloured cases, newest first. They are few and seldom new: without, a page of them is looked for among all cases. A colour
 * changes together with what is due, so that the row is written to other indexes anyway.
 */
export class IndexColouredCases1795625400004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX case_coloured ON "case" (opened_at DESC, id DESC, colour) WHERE colour IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_coloured');
  }
}
