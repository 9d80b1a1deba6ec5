import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ended cases of a unit, and revoked orders, are found by. A liaison's cases are found by their parties, so their own index goes. */
export class IndexEndedCasesOfUnits1796072764405 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_of_liaison');
    await runner.query(
      'CREATE INDEX case_ended_of_unit ON "case" (unit_id, opened_at DESC, id DESC) WHERE ended_at IS NOT NULL',
    );
    await runner.query(
      `CREATE INDEX order_revoked ON supervision_order (drafted_at DESC, id DESC) WHERE state = 'REVOKED'`,
    );
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
