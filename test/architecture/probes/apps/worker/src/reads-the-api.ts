import { api } from '../../api/src/index.ts'; // breaks apps-do-not-import-each-other

export const name = api;
