import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The persons whose events chosen by `which` stand in a case's history, in the order of their first: as `handsAfter` finds them. */
const authors = (which: string): string => `coalesce((
  SELECT jsonb_agg(person ORDER BY first) FROM (
    SELECT e.by ->> 'personId' AS person, min(e.seq) AS first FROM case_event e
    WHERE e.case_id = c.id AND e.by IS NOT NULL AND (${which}) GROUP BY 1) hands), '[]')`;

const HANDLED = `e.type IN ('case-solved-on-site', 'task-claimed', 'task-claim-confirmed', 'progress-reported', 'task-drafted', 'task-submitted')
  OR (e.type IN ('order-answer-drafted', 'order-answered') AND EXISTS (SELECT FROM supervision_order o
    WHERE o.id = (e.facts ->> 'orderId')::uuid AND o.task_id IS NOT NULL))`;
const REVIEWED = `e.type = 'task-done' OR (e.type = 'task-reworked' AND e.facts ->> 'by' = 'REVIEW')`;

/** Separation counts all who handled or reviewed a case, in any round. Rules ask for holders of posts, so a change of posts is one of reference data. */
export class KeepAllHands1796022141897 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "case" ADD COLUMN reviewer_ids jsonb NOT NULL DEFAULT '[]';
      UPDATE "case" c SET handler_ids = ${authors(HANDLED)}, reviewer_ids = ${authors(REVIEWED)};
      CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE ON post
        FOR EACH STATEMENT EXECUTE FUNCTION bump_reference_stamp();
      CREATE TRIGGER reference_active_changed AFTER UPDATE OF active ON person
        FOR EACH STATEMENT EXECUTE FUNCTION bump_reference_stamp();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER reference_active_changed ON person;
      DROP TRIGGER reference_changed ON post;
      ALTER TABLE "case" DROP COLUMN reviewer_ids;`);
  }
}
