import { page } from '../http/index.ts'; // breaks corners-import-inward

export const shown = page;
