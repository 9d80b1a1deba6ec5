export { type CaseProcess, CaseWorld, OPENING_LIMIT_MS } from './case-world.ts';
