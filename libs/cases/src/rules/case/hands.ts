import type { Case } from './case.ts';
import { orderIdOf, type CaseEvent, type CaseEventType } from './event.ts';

type Hand = 'HANDLES' | 'ANSWERS' | 'REVIEWS';

/** By what a person becomes a handler or a reviewer of the case; null where by nothing (rules.md §14). */
const HAND_OF: Readonly<Record<CaseEventType, Hand | null>> = {
  'case-filed': null,
  'case-amended': null,
  'case-supplemented': null,
  'case-accepted': null,
  'case-awaits-dispatch': null,
  'case-solved-on-site': 'HANDLES',
  'case-escalated': null,
  'case-de-escalated': null,
  'case-dispatched': null,
  'case-closed': null,
  'case-rejected': null,
  'case-withdrawn': null,
  'case-reopened': null,
  'close-proposed': null,
  'case-archived': null,
  'case-ready-to-close': null,
  'follow-up-recorded': null,
  'stage-moved-up': null,
  'case-instructed': null,
  'instruction-drafted': null,
  'listing-proposed': null,
  'urgency-changed': null,
  'policy-changed': null,
  'warning-given': null,
  'limit-missed': null,
  'limit-computed': null,
  'limit-moved': null,
  'limit-extended': null,
  'task-suspended': null,
  'task-resumed': null,
  'task-claimed': 'HANDLES',
  'task-claim-confirmed': 'HANDLES',
  'task-drafted': 'HANDLES',
  'task-submitted': 'HANDLES',
  'task-done': 'REVIEWS',
  'task-reworked': 'REVIEWS',
  'progress-reported': 'HANDLES',
  'task-urged': null,
  'request-drafted': null,
  'request-asked': null,
  'request-approved': null,
  'request-refused': null,
  'request-withdrawn': null,
  'request-lapsed': null,
  'request-moved-up': null,
  'request-stranded': null,
  'order-drafted': null,
  'order-issued': null,
  'order-sign-alerted': null,
  'order-referred-up': null,
  'order-sign-deferred': null,
  'order-sent-back': null,
  'order-resubmitted': null,
  'order-received': null,
  'order-answer-drafted': 'ANSWERS',
  'order-answered': 'ANSWERS',
  'order-answer-accepted': null,
  'order-answer-rejected': null,
  'order-expired': null,
  'order-judgement-reminded': null,
  'order-judgement-moved': null,
  'order-revoked': null,
  'order-lapsed': null,
};

type Hands = Pick<Case, 'handlerIds' | 'reviewerIds'>;

/** The hands through which a case has gone, of all rounds. Handlers neither review nor close it, and reviewers do not close it (rules.md §14). */
export function handsAfter({ handlerIds, reviewerIds, orders }: Case, event: CaseEvent): Hands {
  const { by, type } = event;
  if (!by) return { handlerIds, reviewerIds };
  const hand = HAND_OF[type];
  // An answer to an order on a stage is the office's own, and no handling of the matter.
  const handles = hand === 'HANDLES' || (hand === 'ANSWERS' && isOnTask(orders, orderIdOf(event)));
  // An enterprise that sends a result back reviews nothing.
  const reviews = hand === 'REVIEWS' && (event.type !== 'task-reworked' || event.facts.by === 'REVIEW');
  return {
    handlerIds: handles ? withPerson(handlerIds, by.personId) : handlerIds,
    reviewerIds: reviews ? withPerson(reviewerIds, by.personId) : reviewerIds,
  };
}

function isOnTask(orders: Case['orders'], orderId: string | undefined): boolean {
  return orders.some(({ id, taskId }) => id === orderId && taskId !== null);
}

function withPerson(ids: readonly string[], personId: string): readonly string[] {
  return ids.includes(personId) ? ids : [...ids, personId];
}
