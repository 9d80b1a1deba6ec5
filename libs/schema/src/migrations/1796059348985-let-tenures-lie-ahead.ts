import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tenure may begin or end ahead: who holds a post is asked by both, and two tenures without an end overlap as before. */
export class LetTenuresLieAhead1796059348985 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER INDEX tenure_in_force RENAME TO tenure_without_end');
    await runner.query('CREATE INDEX tenure_of_post ON tenure (post_id, began_at)');
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
