export type { EventEnvelope } from './event.ts';
export { isSealed, opened, type PersonalField, type PersonalKind, sealedIn, type SealedText } from './personal.ts';
export type { Subject } from './subject.ts';
