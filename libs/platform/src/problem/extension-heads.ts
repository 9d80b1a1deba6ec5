import type { ProblemHead } from './problem-head.ts';

/** Why a task is not extended, or not to that date (rules.md §74–76). */
export const EXTENSION_HEADS = {
  'extension-spent': {
    status: 409,
    zh: '该任务最多延期 {times} 次，不能再延期',
    en: 'The task may be extended {times} times at most',
  },
  'extension-after-yellow': {
    status: 409,
    zh: '该任务已签发重于提醒的督办单，不能延期',
    en: 'An order harsher than a reminder was issued: the task is not extended any more',
  },
  'extension-too-late': {
    status: 409,
    zh: '应当早于期限届满之日至少一个工作日申请延期，期限为 {dueAt}',
    en: 'An extension is asked for on a working day before that of the limit, {dueAt}',
  },
  'extension-too-long': {
    status: 409,
    zh: '延期过长，最晚可延至 {latest}',
    en: 'The extension is too long; {latest} is the latest',
  },
  'extension-not-later': {
    status: 409,
    zh: '新的日期须晚于 {dueAt}',
    en: 'The new date must be later than {dueAt}',
  },
  'extension-past-lead': {
    status: 409,
    zh: '协办须早于牵头单位的期限 {leadDueAt} 至少一个工作日',
    en: 'A co-unit ends on a working day before the lead’s limit, {leadDueAt}',
  },
  'not-a-working-day': { status: 409, zh: '该日不是工作日，请另选一日', en: 'That is no working day; choose another' },
  'calendar-year-missing': {
    status: 409,
    zh: '工作日历尚未收录该年度，不能延至该日',
    en: 'The working calendar does not have that year yet',
  },
} as const satisfies Readonly<Record<string, ProblemHead>>;
