import { connection } from '../../libs/persistence/src/index.ts'; // breaks workflows-see-only-the-domain

export const rows = connection;
