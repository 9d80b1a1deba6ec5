import {
  orderReasonValues,
  type Appeal,
  type CaseEventType,
  type ClockKind,
  type ConfirmationWay,
  type Colour,
  type Level,
  type OrderReason,
  type RejectionCode,
  type RequestKind,
  type SuspensionReason,
  type ReworkLead,
  type TimelineEntry,
} from '../../api/schema.gen.ts';
import type { Language } from '../../i18n/language.ts';
import type { useTexts } from '../../i18n/use-texts.ts';
import { formatInstant } from '../time/format.ts';

type Translate = ReturnType<typeof useTexts>['t'];

/** What people said: shown as they wrote it. */
const QUOTED = [
  'reason',
  'finding',
  'guidance',
  'ruling',
  'basis',
  'text',
  'result',
  'comment',
  'summary',
  'levelReason',
] as const;

/** What a case says, and said otherwise before. */
type Worded = 'title' | 'facts' | 'wish';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number | string => (typeof value === 'number' ? value : '');
const namesOf = (value: unknown): string => (Array.isArray(value) ? value.filter(Boolean).join('、') : '');

/** One line that says what happened, from the facts of the event. */
export function headlineOf(entry: TimelineEntry, t: Translate, language: Language): string {
  const { type, facts } = entry;
  const level = (value: unknown) => (textOf(value) ? t(`terms:level.${value as Level}`) : '');
  const limit = (value: unknown) =>
    typeof value === 'number' ? formatInstant(new Date(value).toISOString(), language) : t('common:noDue');
  const ends =
    type === 'limit-moved' || type === 'limit-extended'
      ? { formerDue: limit(facts['formerDueAt']), due: limit(facts['dueAt']) }
      : undefined;
  const words: Record<string, string | number> = {
    ...ends,
    title: textOf(facts['title']),
    ...(facts['until'] !== undefined && { until: limit(facts['until']) }),
    context: contextOf(entry),
    ...(type === 'policy-changed' && {
      fromVersion: numberOf(facts['fromVersion']),
      toVersion: numberOf(facts['toVersion']),
    }),
    unit: textOf(facts['unitName']),
    lead: textOf(facts['leadUnitName']),
    co: namesOf(facts['coUnitNames']),
    from: level(facts['from']),
    to: level(facts['to']),
    office: textOf(facts['officeName']),
    signer: textOf(facts['signer']),
    because: textOf(facts['because']),
    decider: textOf(facts['deciderUnitName']),
    proposed: textOf(facts['proposedUnitName']),
    toUnit: textOf(facts['toUnitName']) || textOf(facts['toOfficeName']),
    kind: facts['kind'] ? t(`terms:clockKind.${facts['kind'] as ClockKind}`, { defaultValue: '' }) : '',
    request: facts['kind'] ? t(`terms:requestKind.${facts['kind'] as RequestKind}`, { defaultValue: '' }) : '',
    level: level(facts['toLevel']),
    colour: facts['colour'] ? t(`terms:colour.${facts['colour'] as Colour}`) : '',
    doc: textOf(facts['docNumber']),
    code: facts['code'] ? t(`terms:rejectionCode.${facts['code'] as RejectionCode}`) : '',
    passedTo: textOf(facts['passedTo']),
    ...(type === 'task-resumed' && { due: limit(facts['dueAt']) }),
    ...(type === 'task-suspended' && {
      why: t(`terms:suspensionReason.${facts['reasonCode'] as SuspensionReason}`),
    }),
    how: facts['confirmed'] ? t(`terms:confirmationWay.${facts['confirmed'] as ConfirmationWay}`) : '',
    reworkLead: facts['lead'] ? t(`terms:reworkLead.${facts['lead'] as ReworkLead}`) : '',
    rating: typeof facts['rating'] === 'number' ? facts['rating'] : '',
  };
  return t(`case:event.${type}`, words).replace(/\s+/g, ' ').trim();
}

/** Each kind of request is asked and decided in words of its own. */
const BY_KIND: ReadonlySet<CaseEventType> = new Set(['request-asked', 'request-approved', 'request-refused']);

/** Which of an event's wordings fits. */
function contextOf({ type, by, facts }: TimelineEntry): string {
  if (type === 'case-dispatched') return wordingOfDispatch(facts);
  // An enterprise is not told which office.
  if (type === 'case-awaits-dispatch') return facts['unitName'] ? '' : 'UNNAMED';
  if (type === 'case-escalated') return by ? '' : 'AUTO';
  if (facts['deemed'] === true) return 'DEEMED';
  if (facts['kind'] === 'OBJECTION') return 'OBJECTION';
  if (type === 'request-asked' && facts['proposedUnitName']) return 'PROPOSED';
  if (BY_KIND.has(type)) return textOf(facts['kind']);
  if (type === 'request-lapsed' || type === 'task-resumed') return textOf(facts['because']);
  if (type === 'case-amended') return facts['contact'] === true ? 'CONTACT' : '';
  if (type === 'case-rejected') return facts['passedTo'] ? 'PASSED' : '';
  if (type === 'case-withdrawn') return facts['confirmed'] ? 'CONFIRMED' : '';
  if (type === 'case-reopened')
    return [facts['falseClosure'] === true && 'FALSE', !facts['unitName'] && 'UNDISPATCHED'].filter(Boolean).join('_');
  if (type === 'task-reworked') return facts['lead'] ? 'LED' : '';
  if (type === 'case-instructed') return wordingOfInstruction(facts);
  if (type === 'limit-moved') return facts['orderId'] ? 'ORDER' : '';
  if (type === 'order-revoked') return facts['because'] ? 'GROWN' : '';
  if (facts['reached'] === false) return 'UNREACHED';
  return textOf(facts['mode']);
}

/** Of the case as such, of a unit, or by a date; with or without taking the case up. */
function wordingOfInstruction(facts: TimelineEntry['facts']): string {
  const charge = facts['until'] ? 'UNTIL' : facts['unitName'] ? 'UNIT' : '';
  return [facts['toLevel'] && 'TAKEN', charge].filter(Boolean).join('_');
}

/** A unit left behind goes on, a leader charges a co-unit, or one takes the place of another. Else it is a lead, alone or with co-units, the first or in another's stead. */
function wordingOfDispatch(facts: TimelineEntry['facts']): string {
  if (!facts['leadUnitName']) {
    if (facts['instructed'] === true) return 'INSTRUCTED';
    return facts['replaces'] === true ? 'REPLACED' : 'LEFT';
  }
  return [facts['rerouted'] === true && 'REROUTED', namesOf(facts['coUnitNames']) && 'CO'].filter(Boolean).join('_');
}

const isOrderReason = (text: string): text is OrderReason => orderReasonValues.some((reason) => reason === text);

/** Why an order was drawn, where the event is about one. */
export function reasonOf({ facts }: TimelineEntry): OrderReason | null {
  const reason = textOf(facts['reason']);
  return isOrderReason(reason) ? reason : null;
}

export function quotesOf({ facts }: TimelineEntry, t: Translate): readonly string[] {
  const former = Object.entries((facts['former'] ?? {}) as Partial<Record<Worded, string>>);
  const appeal = Object.entries((facts['appeal'] ?? {}) as Partial<Appeal>);
  const said = QUOTED.map((name) => (isErased(facts[name]) ? t('case:erased') : textOf(facts[name]))).filter(
    (text) => text !== '' && !isOrderReason(text),
  );
  return [
    ...former.map(([word, text]) => t(`case:former.${word as Worded}`, { text })),
    ...appeal.map(([part, text]) => t(`request:appeal.said.${part as keyof Appeal}`, { text })),
    ...said,
  ];
}

/** Words of a person that were erased from the history. */
const isErased = (value: unknown): boolean => typeof value === 'object' && value !== null && 'erased' in value;

/** Whether an event moves the case, or only reminds an office on the way: those show if one asks for every entry. */
const IS_MAIN: Readonly<Record<CaseEventType, boolean>> = {
  'case-filed': true,
  'case-amended': true,
  'case-supplemented': true,
  'case-accepted': true,
  'case-awaits-dispatch': true,
  'case-solved-on-site': true,
  'case-escalated': true,
  'case-de-escalated': true,
  'case-dispatched': true,
  'case-closed': true,
  'case-rejected': true,
  'case-withdrawn': true,
  'case-reopened': true,
  'case-archived': true,
  'close-proposed': true,
  'case-ready-to-close': true,
  'follow-up-recorded': true,
  'stage-moved-up': true,
  'case-instructed': true,
  'instruction-drafted': true,
  'listing-proposed': true,
  'urgency-changed': true,
  'policy-changed': true,
  'warning-given': false,
  'limit-missed': true,
  'limit-computed': false,
  'limit-moved': true,
  'limit-extended': true,
  'task-suspended': true,
  'task-resumed': true,
  'task-claimed': true,
  'task-claim-confirmed': true,
  'task-drafted': false,
  'task-submitted': true,
  'task-done': true,
  'task-reworked': true,
  'progress-reported': true,
  'task-urged': true,
  'request-drafted': false,
  'request-asked': true,
  'request-approved': true,
  'request-refused': true,
  'request-withdrawn': true,
  'request-lapsed': true,
  'request-moved-up': true,
  'request-stranded': true,
  'order-drafted': false,
  'order-issued': true,
  'order-sign-alerted': false,
  'order-referred-up': true,
  'order-sign-deferred': false,
  'order-sent-back': true,
  'order-resubmitted': true,
  'order-received': true,
  'order-answer-drafted': false,
  'order-answered': true,
  'order-answer-accepted': true,
  'order-answer-rejected': true,
  'order-expired': true,
  'order-judgement-reminded': false,
  'order-judgement-moved': true,
  'order-revoked': true,
  'order-lapsed': true,
};

export function isMain({ type }: TimelineEntry): boolean {
  return IS_MAIN[type];
}
