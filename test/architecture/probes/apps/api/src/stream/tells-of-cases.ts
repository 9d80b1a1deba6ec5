import { page } from '../../../../libs/cases/src/http/index.ts'; // breaks stream-knows-no-subject

export const probe = page;
