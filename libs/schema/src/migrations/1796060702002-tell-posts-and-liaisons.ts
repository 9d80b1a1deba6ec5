import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice may be to a post, or to the liaison of a party. A successor finds what waits. */
export class TellPostsAndLiaisons1796060702002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notice ADD COLUMN post_id uuid, ADD COLUMN liaison_of uuid,
      DROP CONSTRAINT notice_check2,
      ADD CONSTRAINT notice_to_one CHECK (num_nonnulls(unit_id, person_id, party_id, post_id, liaison_of) = 1)`);
    await runner.query('CREATE INDEX notice_of_post ON notice (post_id, id DESC) WHERE post_id IS NOT NULL');
    await runner.query('CREATE INDEX notice_of_liaison ON notice (liaison_of, id DESC) WHERE liaison_of IS NOT NULL');
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
