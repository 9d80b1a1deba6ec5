import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an officer wrote for the head to answer an order with. */
export class DraftAnswers1795935600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE supervision_order ADD COLUMN answer_draft text, ADD COLUMN answer_drafted_by uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE supervision_order DROP COLUMN answer_draft, DROP COLUMN answer_drafted_by');
  }
}
