import { rows } from '../../domain/src/rows.fixture.ts'; // breaks no-test-code-in-production

export const seed = rows;
