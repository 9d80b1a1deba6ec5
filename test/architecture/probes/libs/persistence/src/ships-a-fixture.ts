import { rows } from '../../cases/src/rules/rows.fixture.ts'; // breaks no-test-code-in-production

export const seed = rows;
