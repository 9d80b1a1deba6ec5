import type { PersonalField } from '@zhuoluo/audit/rules';
import type { CaseEvent, CaseEventType } from './event.ts';

type Fields = readonly PersonalField[];

const NONE: Fields = [];
const CONTACT: Fields = [
  { kind: 'NAME', path: ['change', 'case', 'contact', 'name'] },
  { kind: 'PHONE', path: ['change', 'case', 'contact', 'phone'] },
];

/** An enterprise's own, or what it told who filed the case or serves it. */
const OBJECTION: Fields = [
  { kind: 'OPINION', path: ['facts', 'reason'] },
  { kind: 'OPINION', path: ['change', 'requests', '*', 'reason'] },
];

/**
 * Names, phones and opinions of people of an enterprise, by the event that bears them (rules.md §158, docs/decisions/006-personal-texts.md).
 * Some are an enterprise's words on one occasion and an office's on another.
 */
const FIELDS: { readonly [T in CaseEventType]: Fields | ((event: CaseEvent<T>) => Fields) } = {
  'case-filed': CONTACT,
  'case-amended': CONTACT,
  'case-supplemented': NONE,
  'case-accepted': NONE,
  'case-awaits-dispatch': NONE,
  'case-solved-on-site': NONE,
  'case-escalated': ({ facts }) =>
    facts.cause === 'DISSATISFIED' ? [{ kind: 'OPINION', path: ['facts', 'reason'] }] : NONE,
  'case-de-escalated': NONE,
  'case-dispatched': NONE,
  'case-closed': NONE,
  'case-rejected': NONE,
  'case-withdrawn': [
    { kind: 'OPINION', path: ['facts', 'reason'] },
    { kind: 'NAME', path: ['change', 'case', 'withdrawalConfirmedBy', 'name'] },
  ],
  'case-reopened': ({ facts }) => (facts.falseClosure ? NONE : [{ kind: 'OPINION', path: ['facts', 'reason'] }]),
  'close-proposed': NONE,
  'case-archived': NONE,
  'case-ready-to-close': NONE,
  'follow-up-recorded': [
    { kind: 'OPINION', path: ['facts', 'comment'] },
    { kind: 'OPINION', path: ['change', 'case', 'ratingComment'] },
  ],
  'stage-moved-up': NONE,
  'case-instructed': NONE,
  'instruction-drafted': NONE,
  'listing-proposed': NONE,
  'urgency-changed': NONE,
  'policy-changed': NONE,
  'warning-given': NONE,
  'limit-missed': NONE,
  'limit-computed': NONE,
  'limit-moved': NONE,
  'limit-extended': NONE,
  'task-suspended': NONE,
  'task-resumed': NONE,
  'task-claimed': NONE,
  'task-claim-confirmed': NONE,
  'task-drafted': [
    { kind: 'NAME', path: ['change', 'tasks', '*', 'draftForm', 'enterpriseContact', 'person'] },
    { kind: 'OPINION', path: ['change', 'tasks', '*', 'draftForm', 'enterpriseContact', 'opinion'] },
  ],
  'task-submitted': [
    { kind: 'NAME', path: ['change', 'tasks', '*', 'enterpriseContact', 'person'] },
    { kind: 'OPINION', path: ['change', 'tasks', '*', 'enterpriseContact', 'opinion'] },
  ],
  'task-done': NONE,
  'task-reworked': ({ facts }) => (facts.by === 'ENTERPRISE' ? [{ kind: 'OPINION', path: ['facts', 'reason'] }] : NONE),
  'progress-reported': NONE,
  'task-urged': NONE,
  'request-drafted': NONE,
  'request-asked': ({ facts }) => (facts.kind === 'OBJECTION' ? OBJECTION : NONE),
  'request-approved': NONE,
  'request-refused': NONE,
  'request-withdrawn': NONE,
  'request-lapsed': NONE,
  'request-moved-up': NONE,
  'request-stranded': NONE,
  'order-drafted': NONE,
  'order-issued': NONE,
  'order-sign-alerted': NONE,
  'order-referred-up': NONE,
  'order-sign-deferred': NONE,
  'order-sent-back': NONE,
  'order-resubmitted': NONE,
  'order-received': NONE,
  'order-answer-drafted': NONE,
  'order-answered': NONE,
  'order-answer-accepted': NONE,
  'order-answer-rejected': NONE,
  'order-expired': NONE,
  'order-judgement-reminded': NONE,
  'order-judgement-moved': NONE,
  'order-revoked': NONE,
  'order-lapsed': NONE,
};

/** Where an event bears texts about people of an enterprise; of most events nowhere. */
export function personalFieldsOf<T extends CaseEventType>(event: CaseEvent<T>): Fields {
  const fields: Fields | ((event: CaseEvent<T>) => Fields) = FIELDS[event.type];
  return typeof fields === 'function' ? fields(event) : fields;
}
