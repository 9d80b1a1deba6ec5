import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instructions of leaders, their limit, and the text by which a paper cites the article on them. */
export class LetLeadersInstruct1796106244346 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instruction (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        version integer NOT NULL,
        text text NOT NULL,
        given_at timestamptz(3) NOT NULL,
        given_by uuid NOT NULL,
        post_id uuid NOT NULL,
        title text NOT NULL,
        unit_id uuid,
        task_id uuid,
        until timestamptz(3),
        clock_id uuid,
        took_over_to text CHECK (took_over_to IN ('COUNTY', 'CITY')),
        position integer NOT NULL,
        CHECK ((until IS NULL) = (clock_id IS NULL))
      );
      CREATE UNIQUE INDEX instruction_of_case ON instruction (case_id, position);
      CREATE INDEX instruction_of_post ON instruction (post_id, case_id);
      -- No row is written anew for it.
      ALTER TABLE "case" ADD COLUMN instruction_count integer NOT NULL DEFAULT 0;
      ALTER TABLE "case" ALTER COLUMN instruction_count DROP DEFAULT;
      CREATE INDEX case_to_instruct ON "case" (due_at, id) WHERE instruction_drafted_at IS NOT NULL AND ended_at IS NULL;
      ALTER TABLE clock DROP CONSTRAINT clock_kind_check,
        ADD CONSTRAINT clock_kind_check CHECK (kind IN ('INTAKE', 'ON_SITE', 'DISPATCH', 'CLAIM', 'HANDLE', 'SUSPENSION',
          'PROGRESS', 'REVIEW', 'FOLLOW_UP', 'VERIFY', 'CLOSING', 'DECIDE', 'INSTRUCTION', 'COMMITMENT'));
      INSERT INTO document_text (id, code) VALUES (gen_random_uuid(), 'basis.INSTRUCTION')`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
