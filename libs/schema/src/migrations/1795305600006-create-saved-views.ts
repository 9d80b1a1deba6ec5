import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters and orders of pages, kept by name for their person. */
export class CreateSavedViews1795305600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_view (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        page text NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        UNIQUE (person_id, page, name)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_view');
  }
}
