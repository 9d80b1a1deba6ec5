import type { Case, Context, Instant } from '@zhuoluo/domain';
import type { Pool } from 'pg';
import type { Tx } from '../database/transaction.ts';
import type { References } from '../reference/references.ts';
import type { ReferenceStore } from '../reference/reference-store.ts';

/** Now, and what the rules look things up in: read together, after the lock. */
export interface Moment {
  readonly now: Instant;
  readonly references: References;
}

const READ = {
  name: 'read-moment',
  text: `SELECT date_trunc('milliseconds', clock_timestamp()) AS now, version FROM reference_stamp`,
};

/** The database's own clock, the same for every process, unless tests bring one. */
export async function readMoment(
  db: Tx | Pool,
  store: ReferenceStore,
  clock: (() => Instant) | undefined,
): Promise<Moment> {
  const { rows } = await db.query<{ now: Instant; version: number }>(READ);
  const { now, version } = rows[0]!;
  return { now: clock?.() ?? now, references: await store.at(version, db) };
}

/** What the rules may know about a case besides itself: the policy it was filed under, that policy's calendar (domain.md 9.25). */
export function contextOf(c: Case, now: Instant, references: References, newId: () => string): Context {
  const policy = references.policy(c.policyVersion);
  return { now, policy, calendar: references.calendar(policy.calendar), directory: references.directory, newId };
}
