export { type ChangedSubjects, ChangeFeed } from './change-feed.ts';
export { brokenLink, CHAIN_START, chained, type RecordedEvent } from './event-chain.ts';
export { EVENT, EventEntity } from './event.entity.ts';
export { findBrokenLinks, RECORDED } from './history.ts';
export { PERSONAL, PersonalEntity, type PersonalRow } from './personal.entity.ts';
export { personalTexts, type PersonalText, withPersonalTexts } from './personal-texts.ts';
export { isTextOf, newSalt, sealed } from './seal.ts';
export type { SubjectTable } from './subject-table.ts';
