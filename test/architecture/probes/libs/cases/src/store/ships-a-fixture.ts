import { rows } from '../rules/rows.fixture.ts'; // breaks no-test-code-in-production

export const seed = rows;
