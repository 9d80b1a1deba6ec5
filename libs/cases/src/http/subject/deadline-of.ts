import type { CaseNoticeKind } from '@zhuoluo/notices/rules';

/** Until when what a notice asks for is to be done, told from these columns of its row; none where nothing is asked. */
export interface Deadlines {
  /** Of the stage or limit that the event began. */
  readonly stageDueAt: number | null;
  /** Of the limit that the event warned of, moved or set. */
  readonly warnedOfDueAt: number | null;
  /** Until it is claimed, the claim's. */
  readonly taskDueAt: number | null;
  readonly handleDueAt: number | null;
  readonly rectifyDueAt: number | null;
  readonly signBy: number | null;
  readonly judgeBy: number | null;
}

/** Which of them each kind asks to be kept. */
export const DEADLINE_OF: Readonly<Record<CaseNoticeKind, keyof Deadlines | null>> = {
  'case-to-accept': 'stageDueAt',
  'case-accepted': null,
  'case-to-dispatch': 'stageDueAt',
  'case-dispatched': 'handleDueAt',
  'case-rerouted': 'handleDueAt',
  'case-de-escalated': 'stageDueAt',
  'case-escalated': null,
  'case-supplemented': null,
  'case-to-follow-up': 'stageDueAt',
  'case-to-rate': 'stageDueAt',
  'case-reworked': 'handleDueAt',
  'rating-to-verify': 'stageDueAt',
  'case-to-close': 'stageDueAt',
  'case-to-co-sign': null,
  'case-closed': null,
  'case-rejected': null,
  'case-withdrawn': null,
  'case-reopened': 'handleDueAt',
  'task-dispatched': 'taskDueAt',
  'task-rerouted': null,
  'task-to-review': 'stageDueAt',
  'task-reworked': 'taskDueAt',
  'task-urged': 'taskDueAt',
  'draft-to-submit': 'taskDueAt',
  'request-to-send': 'taskDueAt',
  'request-to-decide': 'warnedOfDueAt',
  'request-decided': 'taskDueAt',
  'request-lapsed': 'taskDueAt',
  'objection-decided': null,
  'request-stranded': null,
  'limit-near': 'warnedOfDueAt',
  'limit-moved': 'warnedOfDueAt',
  'limit-extended': 'handleDueAt',
  'task-suspended': null,
  'task-resumed': 'handleDueAt',
  'order-issued': 'rectifyDueAt',
  'order-copied': 'rectifyDueAt',
  'order-overdue': 'rectifyDueAt',
  'order-to-sign': 'signBy',
  'order-sent-back': 'signBy',
  'order-unsigned': 'signBy',
  'order-revoked': null,
  'answer-to-judge': 'judgeBy',
  'answer-judged': null,
  'case-instructed': 'warnedOfDueAt',
  'instruction-missed': null,
  'instruction-ended': null,
  'instruction-to-weigh': null,
  'listing-to-weigh': null,
};
