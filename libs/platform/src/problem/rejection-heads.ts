import type { ProblemHead } from './problem-head.ts';

/** Why a case is not rejected, or an objection to its rejection not made (rules.md §42, §43). */
export const REJECTION_HEADS = {
  'reject-too-late': {
    status: 409,
    zh: '事项已经交办或者办结过，不能不予受理：请继续办理',
    en: 'The case was dispatched or closed before: it is handled, and no longer rejected',
  },
  'rejection-overturned': {
    status: 409,
    zh: '不予受理已被上一级撤销，不得再次不予受理：请交办',
    en: 'The tier above overturned the rejection: dispatch the case, it is not rejected again',
  },
  'objection-too-late': {
    status: 409,
    zh: '提出异议的期限已于 {until} 届满',
    en: 'The time to object ended at {until}',
  },
  'objection-decided': {
    status: 409,
    zh: '对不予受理的异议已有决定，该决定为终局',
    en: 'An objection to the rejection was decided before, and the decision is final',
  },
} as const satisfies Readonly<Record<string, ProblemHead>>;
