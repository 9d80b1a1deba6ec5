import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A signer sends a draft back with words; its office changes 办理要求 alone. */
export class SendDraftsBack1796023150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE supervision_order ADD COLUMN sent_back_at timestamptz(3), ADD COLUMN sent_back_by uuid,
      ADD COLUMN sent_back_reason text, ADD COLUMN requirements jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE supervision_order DROP COLUMN sent_back_at, DROP COLUMN sent_back_by,
      DROP COLUMN sent_back_reason, DROP COLUMN requirements`);
  }
}
