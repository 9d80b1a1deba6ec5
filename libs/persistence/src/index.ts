export { openDataSource } from './database/data-source.ts';
export { newId } from './database/new-id.ts';
export { CHANGE_CHANNEL, ChangeBell } from './database/change-bell.ts';
export { Listener, type ListenerOptions } from './database/listener.ts';
export type { Queryable } from './database/transaction.ts';
export { migrate, pendingMigrations } from './database/migrate.ts';
export { SharedConnection } from './database/shared-connection.ts';
export { openPool, type Pool, type PoolClient, type PoolOptions } from './database/pool.ts';
export { chineseCalendar, noticeOf, yearsWithNotice } from './calendar/chinese-days.ts';
export * from './case/case.entity.ts';
export * from './case/case-event.entity.ts';
export * from './case/clock.entity.ts';
export * from './case/supervision-order.entity.ts';
export * from './case/notice.entity.ts';
export * from './case/task.entity.ts';
export { findBrokenLink } from './case/case-history.ts';
export { brokenLink, type RecordedEvent } from './case/event-chain.ts';
export type { SavedCase } from './case/case.writer.ts';
export type { Filing } from './case/filing.ts';
export type { FailedCase } from './case/quarantine.ts';
export { casesWaitingForYear } from './case/waiting-for-year.ts';
export { readUnfired, type Unfired } from './case/unfired.ts';
export { crowdedInstants } from './case/crowded.ts';
export { sortSearchIndex } from './case/search-index.ts';
export { StuckMilestone } from './case/stuck-milestone.ts';
export type { RegionLate } from './case/case.loader.ts';
export type { SweepOptions, SweepReport } from './case/sweep.ts';
export { AccountStore, type Account, type SignedInPerson } from './identity/account.store.ts';
export { GUESS_LIMITS, GuessStore, type Guess } from './identity/guess.store.ts';
export { SecretStore } from './identity/secret.store.ts';
export {
  IdempotencyStore,
  type EarlierRequest,
  type IdempotencyKey,
  type KeptAnswer,
} from './identity/idempotency-key.ts';
export {
  SessionStore,
  type OwnSession,
  type Session,
  type SignInPlace,
  type StandingSession,
  type Verified,
} from './identity/session.store.ts';
export { OutboxStore, type OutboxMessage } from './outbox/outbox.store.ts';
export * from './reference/assignment.entity.ts';
export * from './reference/authorisation.entity.ts';
export * from './reference/calendar.entity.ts';
export * from './reference/calendar-year.entity.ts';
export { CalendarStore, type YearOfNotice } from './reference/calendar.store.ts';
export * from './reference/party.entity.ts';
export * from './reference/person.entity.ts';
export * from './reference/policy.entity.ts';
export { PolicyStore } from './reference/policy.store.ts';
export * from './reference/post.entity.ts';
export { References, UnknownReference, type ActivePolicy } from './reference/references.ts';
export { ReferenceStore } from './reference/reference-store.ts';
export * from './reference/region.entity.ts';
export * from './reference/route.entity.ts';
export { addKnownYears } from './reference/known-years.ts';
export { seedDefaults, type SeedPolicy } from './reference/seed-defaults.ts';
export * from './reference/signatory.entity.ts';
export { saveUnitContact } from './reference/unit-contact.ts';
export * from './reference/unit.entity.ts';
export { UnitOfWork, type ReadCase, type RunOptions, type UnitOfWorkOptions } from './unit-of-work.ts';
export type * from './unit-of-work.results.ts';
export { BrokenSample, loadSample, type SampleOptions } from './sample/load-sample.ts';
