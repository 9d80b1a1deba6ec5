import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The text by which a paper cites the article on false closures; none is worded yet. */
export class OrderFalseClosures1796088616210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT INTO document_text (id, code) VALUES (gen_random_uuid(), 'basis.FALSE_CLOSURE')`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
