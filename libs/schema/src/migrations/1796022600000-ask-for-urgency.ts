import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 特急 as an enterprise asked for it. Of cases filed earlier nobody recorded it. */
export class AskForUrgency1796022600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case" ADD COLUMN urgency_asked text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case" DROP COLUMN urgency_asked');
  }
}
