export { keyOf, IdempotentRequests } from './idempotent-requests.ts';
export { PeopleModule } from './people/people.module.ts';
export { CaseReach } from './reference/case-reach.ts';
export { ReferenceModule } from './reference/reference.module.ts';
export { walk } from './reference/walk.ts';
export { ContactAnswer, LiaisonAnswer, PartyRef, PersonRef, RegionRef, UnitRef } from './references.answer.ts';
export { holderRef, iso, personRef, regionRef, unitRef } from './refs.ts';
export { CurrentViewer, type Viewer } from './viewer.ts';
export { assignedParties, visibleParties } from './visible-parties.ts';
