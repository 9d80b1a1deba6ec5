export { partiesServed, partiesServedBy } from './parties-served.sql.ts';
export { AssignmentEntity } from './assignment.entity.ts';
export { CategoryEntity, type CategoryRow } from './category.entity.ts';
export type { CurrentDirectory } from './current-directory.ts';
export { type Account, AccountStore } from './identity/account.store.ts';
export { type Guess, GuessStore } from './identity/guess.store.ts';
export { type OneTimeLink, OneTimeStore } from './identity/one-time.store.ts';
export { SecretStore } from './identity/secret.store.ts';
export {
  type OwnSession,
  type Session,
  SessionStore,
  type SignInPlace,
  type StandingSession,
  type Verified,
} from './identity/session.store.ts';
export { DocumentTextEntity, type DocumentTextRow } from './document-text.entity.ts';
export { type HandOver, handOversOf } from './hand-overs.ts';
export { inForce } from './in-force.sql.ts';
export { DIRECTORY_ROWS, directoryIn, directoryOf, type DirectoryRows } from './load-directory.ts';
export { type DrillGround, endDrillGround, makeDrillGround } from './drill-ground.ts';
export { PartyEntity } from './party.entity.ts';
export { PersonEntity } from './person.entity.ts';
export { PostEntity } from './post.entity.ts';
export { postsHeldBy } from './posts-held.sql.ts';
export { DIRECTORY_SHEETS } from './imports/directory-sheets.ts';
export { knownCodes } from './imports/known-codes.ts';
export type { RowChange, SheetImport } from './imports/sheet-import.ts';
export { faultOfChange } from './reference/fault-of-change.ts';
export { changeReference, DirectoryWouldBreak, type ReferenceData } from './reference/change-reference.ts';
export { type NewRow, ReferenceChange, type RowFields, StaleRow, UnknownRow } from './reference/reference-change.ts';
export { readReferenceHistory } from './reference/reference-history.ts';
export {
  CATEGORY,
  DOCUMENT_TEXT,
  PERSON,
  REFERENCE_KINDS,
  REFERENCE_SUBJECTS,
  UNIT,
} from './reference/reference-kinds.ts';
export { KEPT, KEPT_FIELDS, type ReferenceKind, referenceKind, type ReferenceRow } from './reference/reference-kind.ts';
export { RegionEntity, regionOf, type RegionRow } from './region.entity.ts';
export { rowOfKind, rowsOfKind } from './rows-of-kind.ts';
export { RouteEntity } from './route.entity.ts';
export { BrokenSample } from './sample/broken-sample.ts';
export { loadSample } from './sample/load-sample.ts';
export { SignatoryEntity } from './signatory.entity.ts';
export { StandInEntity } from './stand-in.entity.ts';
export { StatutoryLimitEntity } from './statutory-limit.entity.ts';
export { TenureEntity } from './tenure.entity.ts';
export { UnitEntity, type UnitJson, unitOf } from './unit.entity.ts';
