import { connection } from '../../libs/persistence/src/index.ts'; // breaks workflows-stand-alone

export const rows = connection;
