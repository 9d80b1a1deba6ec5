export { AssignmentEntity } from './assignment.entity.ts';
export { AuthorisationEntity } from './authorisation.entity.ts';
export { type Account, AccountStore } from './identity/account.store.ts';
export { type Guess, GuessStore } from './identity/guess.store.ts';
export { type OneTimeLink, OneTimeStore } from './identity/one-time.store.ts';
export { SecretStore } from './identity/secret.store.ts';
export {
  type Session,
  SessionStore,
  type SignInPlace,
  type StandingSession,
  type Verified,
} from './identity/session.store.ts';
export { inForce } from './in-force.sql.ts';
export { PartyEntity } from './party.entity.ts';
export { PersonEntity } from './person.entity.ts';
export { PostEntity } from './post.entity.ts';
export { postsHeldBy } from './posts-held.sql.ts';
export { RegionEntity, regionOf, type RegionRow } from './region.entity.ts';
export { RouteEntity } from './route.entity.ts';
export { BrokenSample, loadSample } from './sample/load-sample.ts';
export { SignatoryEntity } from './signatory.entity.ts';
export { TenureEntity } from './tenure.entity.ts';
export { saveUnitContact } from './unit-contact.ts';
export { UnitEntity } from './unit.entity.ts';
