import { readFileSync } from 'node:fs'; // breaks domain-is-pure

export const regulation = (): string => readFileSync('regulation.txt', 'utf8');
