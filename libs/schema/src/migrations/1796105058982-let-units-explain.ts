import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cannot be solved, with its basis. */
export class LetUnitsExplain1796105058982 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task ADD COLUMN basis text, DROP CONSTRAINT task_outcome_check,
        ADD CONSTRAINT task_outcome_check CHECK (outcome IN ('A', 'C'));
      ALTER TABLE "case" DROP CONSTRAINT case_outcome_check,
        ADD CONSTRAINT case_outcome_check CHECK (outcome IN ('A', 'C', 'UNREACHED'));`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
