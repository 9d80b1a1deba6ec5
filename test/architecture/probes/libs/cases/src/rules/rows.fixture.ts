import fc from 'fast-check';
import pg from 'pg'; // breaks tests-of-rules-are-pure

export const rows = (): unknown[] => [fc.integer(), new pg.Client()];
