import type { MigrationInterface, QueryRunner } from 'typeorm';

const MARKS = 'state, level, urgency, category, colour';

/** What each index of cases is asked for beside its key, so that lists are cut to a page, and figures counted, without the rows. */
const INCLUDED = {
  case_pkey: `region_id, unit_id, liaison_id, opened_at, due_at, closed_at, ${MARKS}`,
  case_opened: MARKS,
  case_open_due: `region_id, unit_id, ${MARKS}`,
  case_open_of_region: `unit_id, ${MARKS}`,
} as const;

/**
 * A case's row is wide, for it carries what was told: a list of the busiest unit's head fetched 44,000 of them to keep fifty, the
 * board all open ones. A region or a category never changes, a level or an urgency hardly ever without a due date, the rest is named
 * by indexes anyway: an update enters no more of them than before.
 */
export class ListCasesFromIndexes1796022000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexes((name) => `INCLUDE (${INCLUDED[name]})`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(indexes(() => ''));
  }
}

function indexes(including: (index: keyof typeof INCLUDED) => string): string {
  return `
    ALTER TABLE quarantine DROP CONSTRAINT quarantine_case_id_fkey;
    ALTER TABLE "case" DROP CONSTRAINT case_pkey, ADD PRIMARY KEY (id) ${including('case_pkey')};
    ALTER TABLE quarantine ADD CONSTRAINT quarantine_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case";
    DROP INDEX case_opened, case_open_due, case_open_of_region;
    CREATE INDEX case_opened ON "case" (opened_at DESC, id DESC) ${including('case_opened')};
    CREATE INDEX case_open_due ON "case" (due_at, id) ${including('case_open_due')} WHERE state <> 'CLOSED';
    CREATE INDEX case_open_of_region ON "case" (region_id, due_at, id) ${including('case_open_of_region')}
      WHERE state <> 'CLOSED'`;
}
