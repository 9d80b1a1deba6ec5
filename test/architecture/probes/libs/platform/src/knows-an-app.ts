import { api } from '../../../apps/api/src/index.ts'; // breaks libs-know-no-app

export const name = api;
