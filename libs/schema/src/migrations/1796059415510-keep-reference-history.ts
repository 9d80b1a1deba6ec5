import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = ['region', 'unit', 'party', 'person', 'post', 'tenure', 'assignment', 'route', 'signatory'];

/** Rows of reference data count the events of their histories, and routes and signatories get ids by which these are found. */
export class KeepReferenceHistory1796059415510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE route DROP CONSTRAINT route_pkey, ADD id uuid PRIMARY KEY DEFAULT gen_random_uuid(), ADD UNIQUE (category, level);
      ALTER TABLE route ALTER id DROP DEFAULT;
      ALTER TABLE signatory DROP CONSTRAINT signatory_pkey, ADD id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        ADD UNIQUE (office_id, colour, level);
      ALTER TABLE signatory ALTER id DROP DEFAULT;`);
    for (const table of KEPT)
      await runner.query(`
        ALTER TABLE ${table} ADD version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
          ADD chain_head bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex')`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
