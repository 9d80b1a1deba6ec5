import type { Subject } from '@zhuoluo/audit/rules';
import type { Instant, Role } from '@zhuoluo/kernel';

/** What somebody is told of a case (rules.md §129); the page words it. */
export const CASE_NOTICE_KINDS = [
  'case-to-accept',
  'case-accepted',
  'case-to-dispatch',
  'case-dispatched',
  'case-rerouted',
  'case-escalated',
  'case-de-escalated',
  'case-supplemented',
  'case-to-follow-up',
  'case-to-rate',
  'case-reworked',
  'rating-to-verify',
  'case-to-close',
  'case-to-co-sign',
  'case-closed',
  'case-rejected',
  'case-withdrawn',
  'case-reopened',
  'task-dispatched',
  'task-rerouted',
  'task-to-review',
  'task-reworked',
  'task-urged',
  'draft-to-submit',
  'request-to-send',
  'request-to-decide',
  'request-decided',
  'request-lapsed',
  'objection-decided',
  'request-stranded',
  'limit-near',
  'limit-moved',
  'limit-extended',
  'task-suspended',
  'task-resumed',
  'order-issued',
  'order-copied',
  'order-overdue',
  'order-to-sign',
  'order-sent-back',
  'order-unsigned',
  'answer-to-judge',
  'answer-judged',
  'order-revoked',
  'case-instructed',
  'instruction-missed',
  'instruction-ended',
  'instruction-to-weigh',
  'listing-to-weigh',
] as const;
export type CaseNoticeKind = (typeof CASE_NOTICE_KINDS)[number];

/** What somebody is told of anything; a module that keeps another kind of subject adds a list of its own. */
export const NOTICE_KINDS = [...CASE_NOTICE_KINDS] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** One person; or, on the day of reading, holders of roles in a unit, of a post, who serves a party (包联), or its accounts. */
export type Addressee =
  | { readonly unitId: string; readonly roles: readonly Role[] }
  | { readonly postId: string }
  | { readonly liaisonOf: string }
  | { readonly personId: string }
  | { readonly partyId: string };

/** The addressee's identity, so that each is told once: ids are unique across units, posts, people and parties. */
export function idOf(to: Addressee): string {
  if ('postId' in to) return to.postId;
  if ('liaisonOf' in to) return `liaison of ${to.liaisonOf}`;
  if ('personId' in to) return to.personId;
  return 'partyId' in to ? to.partyId : to.unitId;
}

/** The part of its subject that a notice is about, in the words of the module that keeps it: a task, an order. */
export interface SubjectPart {
  readonly kind: string;
  readonly id: string;
}

/** One message to one addressee about one event, which is told once: with the event, in one transaction. */
export interface Notice extends Subject {
  readonly seq: number;
  readonly kind: NoticeKind;
  readonly to: Addressee;
  readonly at: Instant;
  readonly part: SubjectPart | null;
}
