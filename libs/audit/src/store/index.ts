export { brokenLink, CHAIN_START, chained, type RecordedEvent } from './event-chain.ts';
export { CaseEventEntity } from './event.entity.ts';
