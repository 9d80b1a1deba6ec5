import { connection } from '../../persistence/src/index.ts'; // breaks platform-knows-no-store

export const probe = connection;
