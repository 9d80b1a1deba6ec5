export type { EventEnvelope } from './event.ts';
