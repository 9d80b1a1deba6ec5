export { type Conduct, rank, type Standing } from './score.ts';
