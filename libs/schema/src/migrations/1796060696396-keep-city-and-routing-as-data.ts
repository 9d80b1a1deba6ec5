import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The city's area code and the prefix of its case numbers are data. A line of the routing table or of the signatories ends and stays on record. */
export class KeepCityAndRoutingAsData1796060696396 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE region ADD area_code text, ADD case_prefix text;
      UPDATE region SET area_code = '0914', case_prefix = 'SL' WHERE tier = 'CITY';
      ALTER TABLE region ADD CHECK ((tier = 'CITY') = (case_prefix IS NOT NULL)),
        ADD CHECK (case_prefix ~ '^[A-Z][A-Z0-9]{0,5}$');`);
    await runner.query(`
      ALTER TABLE route ADD ended_at timestamptz(3), DROP CONSTRAINT route_category_level_key;
      CREATE UNIQUE INDEX route_in_force ON route (category, level) WHERE ended_at IS NULL;
      ALTER TABLE signatory ADD ended_at timestamptz(3), DROP CONSTRAINT signatory_office_id_colour_level_key;
      CREATE UNIQUE INDEX signatory_in_force ON signatory (office_id, colour, level) WHERE ended_at IS NULL;`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
