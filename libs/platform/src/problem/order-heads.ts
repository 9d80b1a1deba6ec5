import type { RefusalCode } from '@zhuoluo/kernel';
import type { ProblemHead } from './problem-head.ts';

/** Why somebody may not order directly, sign or judge (rules.md §15, §105). */
export const ORDER_HEADS = {
  'order-open': {
    status: 409,
    zh: '该单位已有同色或者更重的督办单未了结：只能以更重的一色直接出单',
    en: 'An order of this colour or a harsher one is open: only a harsher one takes its place',
  },
  'nothing-to-order': {
    status: 409,
    zh: '没有可以督办的单位：任务不在其手中、期限停止计算，或者没有环节在办',
    en: 'There is no unit to order: the task is not in its hands, its limit stands still, or no stage is running',
  },
  'colour-unused': {
    status: 409,
    zh: '本事项的时限方案不用这一颜色，请另选',
    en: 'The policy of this case does not use this colour; choose another',
  },
  'own-draft': {
    status: 403,
    zh: '直接出单的人不得签发本单，由其他签发人签字',
    en: 'Who ordered directly does not sign the order: another signatory does',
  },
  'own-order': {
    status: 403,
    zh: '督办本单位或本人已答复的督办单，由上一级签发、认定、撤销',
    en: 'An order on one’s own unit, or answered by oneself, is signed, judged and revoked one step up',
  },
} as const satisfies Partial<Record<RefusalCode, ProblemHead>>;
