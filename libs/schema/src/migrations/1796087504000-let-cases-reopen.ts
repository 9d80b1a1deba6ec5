import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a case was last reopened, and the task that its unit has again by that. */
export class LetCasesReopen1796087504000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "case" ADD COLUMN reopened_at timestamptz(3);
      ALTER TABLE task DROP CONSTRAINT task_claim_mode_check,
        ADD CONSTRAINT task_claim_mode_check CHECK (claim_mode IN ('SELF', 'DEEMED', 'FORCED', 'REOPENED'));`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
