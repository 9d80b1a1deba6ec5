import { connection } from '../../persistence/src/index.ts'; // breaks rooms-import-downward

export const probe = connection;
