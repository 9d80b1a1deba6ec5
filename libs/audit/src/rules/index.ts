export type { EventEnvelope } from './event.ts';
export type { Subject } from './subject.ts';
