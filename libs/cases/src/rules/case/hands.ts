import type { Case } from './case.ts';
import type { CaseEvent, CaseEventType } from './event.ts';

const HANDLING = new Set<CaseEventType>([
  'case-solved-on-site',
  'task-claimed',
  'task-claim-confirmed',
  'progress-reported',
  'task-drafted',
  'task-submitted',
]);
const ANSWERING = new Set<CaseEventType>(['order-answer-drafted', 'order-answered']);

type Hands = Pick<Case, 'handlerIds' | 'reviewerIds'>;

/** The hands through which a case has gone, of all rounds. Handlers neither review nor close it, and reviewers do not close it (rules.md §14). */
export function handsAfter({ handlerIds, reviewerIds, orders }: Case, { type, by, facts }: CaseEvent): Hands {
  if (!by) return { handlerIds, reviewerIds };
  const isAnswer = ANSWERING.has(type) && orders.some(({ id, taskId }) => id === facts['orderId'] && taskId !== null);
  const isReview = type === 'task-done' || (type === 'task-reworked' && facts['by'] === 'REVIEW');
  return {
    handlerIds: HANDLING.has(type) || isAnswer ? withPerson(handlerIds, by.personId) : handlerIds,
    reviewerIds: isReview ? withPerson(reviewerIds, by.personId) : reviewerIds,
  };
}

function withPerson(ids: readonly string[], personId: string): readonly string[] {
  return ids.includes(personId) ? ids : [...ids, personId];
}
