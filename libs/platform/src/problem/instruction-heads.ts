import type { RefusalCode } from '@zhuoluo/kernel';
import type { ProblemHead } from './problem-head.ts';

/** Why a leader may not instruct so, take the case up, or send it down (rules.md §90–92). */
export const INSTRUCTION_HEADS = {
  'not-lower': {
    status: 400,
    zh: '该单位不在更低的层级：请选择下级的部门或者县（区）政府办公室',
    en: 'The unit is at no lower level: name a department, or the office of a county government below',
  },
  'leader-required': {
    status: 403,
    zh: '牵头单位已签收，或者本事项已定调交办过一次：由领导定调交办',
    en: 'The lead has claimed, or the case was sent down before: a leader sends it down',
  },
  'not-above': {
    status: 409,
    zh: '事项已在您的层级或者更高层级：可以批示，不能提级督办',
    en: 'The case is at your level or above it: it can be instructed, and not taken over',
  },
  'until-passed': { status: 400, zh: '期限须晚于现在', en: 'The date has passed: name one ahead' },
  'unit-left-behind': {
    status: 409,
    zh: '该单位已随事项提级转为协办，不再计期限：请指定牵头单位或者其他单位',
    en: 'The case has risen above the unit, which helps on without limits: name the lead or another unit',
  },
} as const satisfies Partial<Record<RefusalCode, ProblemHead>>;
