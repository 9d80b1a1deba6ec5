import { egg } from './egg.ts';

export const hen = (): string => `hen of ${egg()}`;
