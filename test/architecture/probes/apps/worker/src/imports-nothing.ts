import { gone } from './gone.ts'; // breaks no-unresolvable

export const lost: unknown = gone;
