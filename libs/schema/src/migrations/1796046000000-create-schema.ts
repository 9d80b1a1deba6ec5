import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCOUNTS } from './first/accounts.ts';
import { CASE_PARTS } from './first/case-parts.ts';
import { CASES } from './first/cases.ts';
import { DIRECTORY } from './first/directory.ts';
import { HISTORY } from './first/history.ts';
import { NOTICES } from './first/notices.ts';
import { REGULATION } from './first/regulation.ts';
import { WORK } from './first/work.ts';

/** The first schema, that of 0.1.0. */
export class CreateSchema1796046000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [DIRECTORY, REGULATION, ACCOUNTS, CASES, CASE_PARTS, HISTORY, NOTICES, WORK].flat())
      await runner.query(sql);
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
