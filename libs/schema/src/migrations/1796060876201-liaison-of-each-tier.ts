import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A party has one liaison of each tier, the county's beside the city's, and an assignment may begin or end ahead. Parties end, and
 * say since when they have been registered.
 */
export class LiaisonOfEachTier1796060876201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assignment ADD COLUMN tier text CHECK (tier IN ('COUNTY', 'CITY'));
      UPDATE assignment SET tier = unit.tier FROM post JOIN unit ON unit.id = post.unit_id WHERE post.id = assignment.post_id;
      ALTER TABLE assignment ALTER COLUMN tier SET NOT NULL, ADD CHECK (began_at <= ended_at);
      DROP INDEX assignment_in_force;
      DROP INDEX assignment_of_post;
      CREATE UNIQUE INDEX assignment_without_end ON assignment (party_id, tier) WHERE ended_at IS NULL;
      CREATE INDEX assignment_of_party ON assignment (party_id, tier, began_at);
      CREATE INDEX assignment_of_post ON assignment (post_id);
      ALTER TABLE party ADD COLUMN registered_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        ADD COLUMN ended_at timestamptz(3);
      CREATE INDEX party_by_name ON party (name, id);`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
