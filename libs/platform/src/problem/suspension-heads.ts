import type { ProblemHead } from './problem-head.ts';

/** Why a task is not suspended, or not until that date (rules.md §78). */
export const SUSPENSION_HEADS = {
  'suspension-spent': {
    status: 409,
    zh: '每个任务只能挂起一次，该任务已挂起过',
    en: 'A task is suspended once; this one was',
  },
  'suspension-order-open': {
    status: 409,
    zh: '该任务有未了结的督办单，了结后方可挂起',
    en: 'An order on the task is open: the task is suspended after it ends',
  },
  'suspension-too-late': {
    status: 409,
    zh: '办理期限 {dueAt} 已届满，不能挂起',
    en: 'The limit ended at {dueAt}: the task is not suspended any more',
  },
  'suspension-too-long': {
    status: 409,
    zh: '挂起过长，最迟于 {latest} 恢复',
    en: 'The suspension is too long; it ends at {latest} at the latest',
  },
  'suspension-not-later': {
    status: 409,
    zh: '恢复日期须晚于现在',
    en: 'The task must go on at a later date than now',
  },
  'suspension-of-lead': {
    status: 409,
    zh: '只有牵头单位可以申请挂起',
    en: 'The lead alone may ask to suspend',
  },
} as const satisfies Readonly<Record<string, ProblemHead>>;
