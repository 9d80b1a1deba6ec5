import fc from 'fast-check';
import pg from 'pg'; // breaks domain-tests-are-pure

export const rows = (): unknown[] => [fc.integer(), new pg.Client()];
