import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an ordered unit asks belongs to the office that issues the order. */
export class NameContacts1796023150001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE unit ADD COLUMN contact jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE unit DROP COLUMN contact');
  }
}
