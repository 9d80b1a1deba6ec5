import type { ESLint, Linter } from 'eslint';
import { explainedDisable } from './explained-disable.ts';
import { noPersonalNumbers } from './personal-numbers.ts';

/** Lets rules read a JSON file: to a parser it is one parenthesised expression, on the same lines. */
const json: Linter.Processor = {
  meta: { name: 'json' },
  preprocess: (text) => [{ text: `(${text})`, filename: 'data.js' }],
  postprocess: (messages) => messages.flat(),
};

/** The project's own rules. */
export const zhuoluo: ESLint.Plugin = {
  meta: { name: 'zhuoluo' },
  rules: { 'explained-disable': explainedDisable, 'no-personal-numbers': noPersonalNumbers },
  processors: { json },
};
