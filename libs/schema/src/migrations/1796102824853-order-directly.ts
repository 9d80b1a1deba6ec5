import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a supervision office orders by itself bears its words and its author; its paper cites an article, not worded yet. */
export class OrderDirectly1796102824853 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE supervision_order ADD cause_text text, ADD ordered_by uuid');
    await runner.query(`INSERT INTO document_text (id, code) VALUES (gen_random_uuid(), 'basis.DIRECT')`);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
