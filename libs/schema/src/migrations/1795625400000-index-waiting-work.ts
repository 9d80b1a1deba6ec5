import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for an office's review or close: few cases among all that its region or unit has open. */
export class IndexWaitingWork1795625400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX case_waiting ON "case" (unit_id, due_at, id) WHERE state IN ('REVIEWING', 'CLOSING')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_waiting');
  }
}
