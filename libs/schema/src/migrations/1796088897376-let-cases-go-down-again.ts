import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a case was first sent to a lower level again. */
export class LetCasesGoDownAgain1796088897376 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case" ADD COLUMN sent_down_at timestamptz(3)');
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
