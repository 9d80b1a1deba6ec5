import { connection } from '../../../cases/src/store/index.ts'; // breaks rooms-import-downward

export const probe = connection;
