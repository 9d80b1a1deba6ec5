import type { CaseFacts } from '../../../rules/case/case-facts.ts';
import type { CaseEvent, CaseEventType } from '../../../rules/case/event.ts';
import { CASE_EVENT_TYPES } from '../../../rules/case/event-types.ts';

type NameOf<Facts> = Facts extends unknown ? keyof Facts : never;

/**
 * What an enterprise reads of its own case, and which facts of it; null where it reads nothing (rules.md §19).
 * That is: what happened and when, the result, its own rating; no orders, no opinions between offices.
 */
const PUBLIC: { readonly [T in CaseEventType]: readonly NameOf<CaseFacts[T]>[] | null } = {
  'case-filed': ['caseNo', 'level'],
  'case-amended': ['former', 'contact'],
  'case-supplemented': ['text', 'files'],
  'case-accepted': ['deemed'],
  'case-awaits-dispatch': [],
  'case-solved-on-site': ['result'],
  'case-escalated': ['from', 'to'],
  'case-de-escalated': ['from', 'to', 'ruling', 'toUnitId'],
  'case-dispatched': ['leadUnitId', 'coUnitIds', 'rerouted', 'replaces', 'instructed'],
  'case-closed': [],
  'case-rejected': ['code', 'guidance', 'passedTo', 'unitId'],
  'case-withdrawn': ['reason', 'confirmed'],
  'case-reopened': ['reason', 'unitId', 'falseClosure'],
  'case-archived': [],
  'close-proposed': null,
  'case-ready-to-close': [],
  'follow-up-recorded': ['reached', 'rating'],
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
  'limit-extended': ['dueAt', 'formerDueAt', 'reason'],
  'task-suspended': ['unitId', 'reasonCode', 'reason', 'until'],
  'task-resumed': ['unitId', 'because', 'dueAt'],
  'task-claimed': ['unitId', 'mode'],
  'task-claim-confirmed': null,
  'task-drafted': null,
  'task-submitted': null,
  'task-done': ['unitId'],
  'task-reworked': ['unitId'],
  'progress-reported': ['unitId'],
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
  'order-answer-drafted': null,
  'order-answered': null,
  'order-answer-accepted': null,
  'order-answer-rejected': null,
  'order-expired': null,
  'order-judgement-reminded': null,
  'order-judgement-moved': null,
  'order-revoked': null,
  'order-lapsed': null,
};

/** Of requests an enterprise reads objections: it makes them, or others do for it. */
const OF_OBJECTION: { readonly [T in CaseEventType]?: readonly NameOf<CaseFacts[T]>[] } = {
  'request-asked': ['kind', 'reason', 'deciderUnitId', 'dueAt'],
  'request-approved': ['kind', 'reason'],
  'request-refused': ['kind', 'reason'],
  'request-withdrawn': ['kind'],
  'request-moved-up': ['kind', 'toUnitId', 'dueAt'],
};

/** The public part of an event's facts; null where the event is not public. */
export function publicFacts(type: CaseEventType, facts: CaseEvent['facts']): Record<string, unknown> | null {
  const shown: readonly string[] | null = PUBLIC[type] ?? OF_OBJECTION[type] ?? null;
  return shown && Object.fromEntries(Object.entries(facts).filter(([name]) => shown.includes(name)));
}

export const PUBLIC_EVENTS = CASE_EVENT_TYPES.filter((type) => PUBLIC[type] !== null);
/** Public where the request is an objection. */
export const PUBLIC_OF_OBJECTION = CASE_EVENT_TYPES.filter((type) => type in OF_OBJECTION);
