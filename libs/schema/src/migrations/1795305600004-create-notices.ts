import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, addressed to posts, and what each of them has read. */
export class CreateNotices1795305600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        -- No foreign key: written in one statement with its case, and many in a storm.
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        kind text NOT NULL,
        unit_id uuid,
        roles jsonb,
        person_id uuid,
        at timestamptz(3) NOT NULL,
        task_id uuid,
        order_id uuid,
        CHECK ((unit_id IS NULL) = (roles IS NULL)),
        CHECK ((unit_id IS NULL) <> (person_id IS NULL)),
        -- Told once, however often the event is looked at.
        UNIQUE NULLS NOT DISTINCT (case_id, seq, kind, unit_id, person_id, task_id)
      );
      CREATE INDEX notice_of_unit ON notice (unit_id, id DESC) WHERE unit_id IS NOT NULL;
      CREATE INDEX notice_of_person ON notice (person_id, id DESC) WHERE person_id IS NOT NULL;
      CREATE TABLE notice_read (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        notice_id uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
        read_at timestamptz(3) NOT NULL,
        PRIMARY KEY (person_id, notice_id)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_read, notice');
  }
}
