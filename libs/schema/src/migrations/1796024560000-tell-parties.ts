import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The accounts of a party, as they are on the day, are told of its cases. */
export class TellParties1796024560000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice
        ADD party_id uuid,
        DROP CONSTRAINT notice_check1,
        ADD CONSTRAINT notice_has_one_addressee CHECK (num_nonnulls(unit_id, person_id, party_id) = 1);
      CREATE INDEX notice_of_party ON notice (party_id, id DESC) WHERE party_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notice WHERE party_id IS NOT NULL;
      DROP INDEX notice_of_party;
      ALTER TABLE notice
        DROP CONSTRAINT notice_has_one_addressee,
        ADD CONSTRAINT notice_check1 CHECK ((unit_id IS NULL) <> (person_id IS NULL)),
        DROP party_id`);
  }
}
