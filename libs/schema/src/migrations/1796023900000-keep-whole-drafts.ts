import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts keep the whole form, beside their text; an order keeps the date that its answer promised. */
export class KeepWholeDrafts1796023900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task ADD COLUMN draft_form jsonb;
      ALTER TABLE supervision_order ADD COLUMN answer_draft_form jsonb, ADD COLUMN answer_until timestamptz(3)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task DROP COLUMN draft_form;
      ALTER TABLE supervision_order DROP COLUMN answer_draft_form, DROP COLUMN answer_until`);
  }
}
