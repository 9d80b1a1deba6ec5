import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of people, posts and assignments are cut in their order from an index; enterprises above scale are counted from one. */
export class OrderReferenceLists1796076048171 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX person_by_name ON person (name, id);
      CREATE INDEX post_by_title ON post (title, id);
      CREATE INDEX assignment_by_beginning ON assignment (began_at, id);
      CREATE INDEX party_above_scale ON party (region_id, id) WHERE kind = 'ENTERPRISE' AND above_scale;`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
