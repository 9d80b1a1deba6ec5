import type { NoticeKind } from '../../api/schema.gen.ts';

export const NOTICE_GROUPS = ['toDo', 'orders', 'limits', 'progress'] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

/** What each kind is to its reader, the weightiest first: a card looks like it, and a filter lists all that are it. */
const GROUPS_OF: Readonly<Record<NoticeKind, readonly [NoticeGroup, ...NoticeGroup[]]>> = {
  'case-to-accept': ['toDo'],
  'case-accepted': ['progress'],
  'case-to-dispatch': ['toDo'],
  'case-dispatched': ['progress'],
  'case-rerouted': ['progress'],
  'case-escalated': ['progress'],
  'case-de-escalated': ['progress'],
  'case-supplemented': ['progress'],
  'case-to-follow-up': ['toDo'],
  'case-to-rate': ['toDo'],
  'case-reworked': ['progress'],
  'rating-to-verify': ['toDo'],
  'case-to-close': ['toDo'],
  'case-to-co-sign': ['toDo'],
  'case-closed': ['progress'],
  'case-rejected': ['progress'],
  'case-withdrawn': ['progress'],
  'case-reopened': ['progress'],
  'task-dispatched': ['toDo'],
  'task-rerouted': ['progress'],
  'task-to-review': ['toDo'],
  'task-reworked': ['toDo'],
  'task-urged': ['toDo'],
  'draft-to-submit': ['toDo'],
  'request-to-send': ['toDo'],
  'request-to-decide': ['toDo'],
  'request-decided': ['progress'],
  'request-lapsed': ['progress'],
  'objection-decided': ['progress'],
  'request-stranded': ['toDo'],
  'limit-near': ['limits'],
  'limit-moved': ['limits'],
  'limit-extended': ['limits'],
  'task-suspended': ['limits'],
  'task-resumed': ['limits'],
  'order-issued': ['orders', 'toDo'],
  'order-copied': ['orders'],
  'order-overdue': ['orders', 'limits'],
  'order-to-sign': ['orders', 'toDo'],
  'order-sent-back': ['orders', 'toDo'],
  'order-unsigned': ['orders', 'limits'],
  'order-revoked': ['orders'],
  'answer-to-judge': ['orders', 'toDo'],
  'answer-judged': ['orders'],
  'case-instructed': ['toDo'],
  'instruction-missed': ['limits'],
  'instruction-ended': ['progress'],
  'instruction-to-weigh': ['toDo'],
  'listing-to-weigh': ['toDo'],
};

export function groupOf(kind: NoticeKind): NoticeGroup {
  return GROUPS_OF[kind][0];
}

export function kindsOf(group: NoticeGroup): NoticeKind[] {
  return (Object.keys(GROUPS_OF) as NoticeKind[]).filter((kind) => GROUPS_OF[kind].includes(group));
}
