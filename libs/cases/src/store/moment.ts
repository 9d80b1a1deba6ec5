import type { Context } from '../rules/case/context.ts';
import type { Instant } from '@zhuoluo/kernel';
import { newId, type Queryable } from '@zhuoluo/database';
import type { StoredCase } from './case.loader.ts';
import type { References } from '@zhuoluo/regulation/store';

/** Now, and what the rules look things up in: read together, after the lock. */
export interface Moment {
  readonly now: Instant;
  readonly references: References;
}

/** The database's own clock, the same for every process, and the version of what the rules look things up in. */
export const MOMENT = `date_trunc('milliseconds', clock_timestamp()) AS now, (SELECT version FROM reference_stamp) AS stamp`;

/** The same moment, put off where it would be too early. */
export function putOff(moment: Moment, notBefore: Instant): Moment {
  return moment.now >= notBefore ? moment : { ...moment, now: notBefore };
}

export interface ReadMoment {
  readonly now: Instant;
  readonly stamp: number;
}

/** The moment that was read, with the references of its version. */
export type MomentOf = (read: ReadMoment, db: Queryable) => Promise<Moment>;

/** What the rules may know about a case besides itself: the policy it was filed under, that policy's calendar (rules.md §152). */
export function contextOf(
  { case: c, servedBy }: Pick<StoredCase, 'case' | 'servedBy'>,
  now: Instant,
  references: References,
): Context {
  const policy = references.policy(c.policyVersion);
  const calendars = references.calendarHistory(policy.calendar);
  return { now, policy, calendar: calendars.newest, calendars, directory: references.directory, servedBy, newId };
}

/** The same for a case that may be about to change: what happens to it is never dated before what happened last. */
export function contextToChange(
  stored: Pick<StoredCase, 'case' | 'servedBy' | 'changedAt'>,
  { now, references }: Moment,
): Context {
  return contextOf(stored, Math.max(now, stored.changedAt), references);
}
