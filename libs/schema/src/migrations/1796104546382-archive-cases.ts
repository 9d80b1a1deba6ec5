import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The archive: its state, the state in which a case there had ended, and an index of what is yet to go there. The list of a region leaves it out. */
export class ArchiveCases1796104546382 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "case" ADD COLUMN ended_as text CHECK (ended_as IN ('CLOSED', 'REJECTED', 'WITHDRAWN')),
        DROP CONSTRAINT case_state_check, DROP CONSTRAINT case_open_until_ended,
        ADD CONSTRAINT case_state_check CHECK (state IN ('FILED', 'ON_SITE', 'DISPATCHING', 'HANDLING', 'SUSPENDED',
          'REVIEWING', 'FOLLOW_UP', 'CLOSING', 'CLOSED', 'REJECTED', 'WITHDRAWN', 'ARCHIVED')),
        ADD CONSTRAINT case_open_until_ended
          CHECK ((ended_at IS NULL) = (state NOT IN ('CLOSED', 'REJECTED', 'WITHDRAWN', 'ARCHIVED'))),
        ADD CONSTRAINT case_archived_as CHECK ((ended_as IS NOT NULL) = (state = 'ARCHIVED'));
      CREATE INDEX case_to_archive ON "case" (ended_at, id) WHERE ended_at IS NOT NULL AND state <> 'ARCHIVED';
      DROP INDEX case_opened_of_region;
      CREATE INDEX case_opened_of_region ON "case" (region_id, opened_at DESC, id DESC) INCLUDE (state);`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
