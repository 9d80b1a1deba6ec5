export { type ChangedSubjects, ChangeFeed } from './change-feed.ts';
export { brokenLink, CHAIN_START, chained, type RecordedEvent } from './event-chain.ts';
export { EVENT, EventEntity } from './event.entity.ts';
export { findBrokenLinks, RECORDED } from './history.ts';
export type { SubjectTable } from './subject-table.ts';
