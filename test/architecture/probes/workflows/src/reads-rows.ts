import { connection } from '../../libs/cases/src/store/index.ts'; // breaks workflows-stand-alone

export const rows = connection;
