import { egg } from '../../cases/src/store/egg.ts'; // breaks rooms-are-entered-by-their-doors rooms-import-downward

export const breakfast = egg;
