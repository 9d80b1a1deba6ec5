import { readFileSync } from 'node:fs'; // breaks rules-are-pure

export const regulation = (): string => readFileSync('regulation.txt', 'utf8');
