import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who acted in a case as a stand-in stays one person with whom they stood in for. */
export class KeepWhoCountsAsOne1796076048170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "case" ADD COLUMN as_one jsonb NOT NULL DEFAULT '{}'`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
