import type { ProblemHead } from './problem-head.ts';

/** Why a result is not taken as handed in (rules.md §136). */
export const OUTCOME_HEADS = {
  'basis-required': {
    status: 400,
    zh: '不能解决的，请写明依据',
    en: 'What cannot be solved needs its basis',
  },
  'outcome-of-lead': {
    status: 409,
    zh: '只有牵头单位可以提出不能解决',
    en: 'The lead alone may say that a matter cannot be solved',
  },
} as const satisfies Readonly<Record<string, ProblemHead>>;
