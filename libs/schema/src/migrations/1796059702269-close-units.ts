import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units close and are followed by others, names are given up, and a series of document numbers belongs to its 机关代字. */
export class CloseUnits1796059702269 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE unit
        ADD closed_at timestamptz(3),
        ADD successor_id uuid REFERENCES unit,
        ADD former_names jsonb NOT NULL DEFAULT '[]',
        ADD CHECK (successor_id <> id),
        ADD CHECK (closed_at IS NOT NULL OR successor_id IS NULL)`);
    await runner.query(`ALTER TABLE region ADD former_names jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`
      ALTER TABLE doc_counter ADD doc_code text;
      UPDATE doc_counter d SET doc_code = r.doc_code FROM unit u JOIN region r ON r.id = u.region_id WHERE u.id = d.office_id;
      ALTER TABLE doc_counter DROP office_id, ALTER doc_code SET NOT NULL, ADD PRIMARY KEY (doc_code, year)`);
    await runner.query(`
      ALTER TABLE supervision_order DROP CONSTRAINT supervision_order_office_id_doc_number_key, ADD UNIQUE (doc_number)`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
