import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTS = ['task', 'supervision_order', 'clock', 'case_search', 'outbox'];

/**
 * Parts of a case lose their foreign keys, as its events and notices never had any: one writer writes them in one statement with
 * their case, no case is ever deleted, and the doctor looks for orphans. Each row's check was a statement of its own, each
 * filing locked the one policy in force together with all others, and each update of a case asked about every key to it.
 */
export class UntieParts1795824060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of PARTS) await runner.query(`ALTER TABLE ${part} DROP CONSTRAINT ${part}_case_id_fkey`);
    await runner.query('ALTER TABLE "case" DROP CONSTRAINT case_policy_version_fkey');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const part of PARTS)
      await runner.query(
        `ALTER TABLE ${part} ADD CONSTRAINT ${part}_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"`,
      );
    await runner.query(
      'ALTER TABLE "case" ADD CONSTRAINT case_policy_version_fkey FOREIGN KEY (policy_version) REFERENCES policy',
    );
  }
}
