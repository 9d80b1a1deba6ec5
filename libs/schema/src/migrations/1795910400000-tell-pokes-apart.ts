import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counted by case, a poke could bear the revision of one before it that was sent long ago, and be taken for that one. */
export class TellPokesApart1795910400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE outbox_revision;
      SELECT setval('outbox_revision', 1 + coalesce((SELECT max(revision) FROM outbox), 0));
      ALTER TABLE outbox ALTER COLUMN revision SET DEFAULT nextval('outbox_revision')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ALTER COLUMN revision DROP DEFAULT; DROP SEQUENCE outbox_revision');
  }
}
