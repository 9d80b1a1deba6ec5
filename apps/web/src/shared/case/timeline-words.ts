import {
  orderReasonValues,
  type ClockKind,
  type Colour,
  type Level,
  type OrderReason,
  type TimelineEntry,
} from '../../api/schema.gen.ts';
import type { Resources } from '../../i18n/resources.ts';
import type { useTexts } from '../../i18n/use-texts.ts';

/** The events that have words; the contract leaves the list open. */
type EventType = Exclude<keyof Resources['case']['event'], `${string}_${string}`>;
type Translate = ReturnType<typeof useTexts>['t'];

/** What people said: shown as they wrote it. */
const QUOTED = ['reason', 'text', 'result', 'comment', 'summary', 'levelReason'] as const;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const namesOf = (value: unknown): string => (Array.isArray(value) ? value.filter(Boolean).join('、') : '');

/** One line that says what happened, from the facts of the event. */
export function headlineOf(entry: TimelineEntry, t: Translate): string {
  const { type, facts } = entry;
  const level = (value: unknown) => (textOf(value) ? t(`terms:level.${value as Level}`) : '');
  const words: Record<string, string | number> = {
    context: contextOf(entry),
    unit: textOf(facts['unitName']),
    lead: textOf(facts['leadUnitName']),
    co: namesOf(facts['coUnitNames']),
    from: level(facts['from']),
    to: level(facts['to']),
    office: textOf(facts['officeName']),
    signer: textOf(facts['signer']),
    because: textOf(facts['because']),
    toUnit: textOf(facts['toUnitName']) || textOf(facts['toOfficeName']),
    kind: facts['kind'] ? t(`terms:clockKind.${facts['kind'] as ClockKind}`, { defaultValue: '' }) : '',
    colour: facts['colour'] ? t(`terms:colour.${facts['colour'] as Colour}`) : '',
    doc: textOf(facts['docNumber']),
    rating: typeof facts['rating'] === 'number' ? facts['rating'] : '',
  };
  return t(`case:event.${type as EventType}`, words)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Which of an event's wordings fits. */
function contextOf({ type, by, facts }: TimelineEntry): string {
  if (type === 'case-dispatched') return wordingOfDispatch(facts);
  // An enterprise is not told which office.
  if (type === 'case-awaits-dispatch') return facts['unitName'] ? '' : 'UNNAMED';
  if (type === 'case-escalated') return by ? '' : 'AUTO';
  if (facts['deemed'] === true) return 'DEEMED';
  if (type === 'order-revoked') return facts['because'] ? 'GROWN' : '';
  if (facts['reached'] === false) return 'UNREACHED';
  return textOf(facts['mode']);
}

/** A unit left behind that goes on; the lead alone, or with co-units, for the first time or in another's stead. */
function wordingOfDispatch(facts: TimelineEntry['facts']): string {
  if (!facts['leadUnitName']) return 'LEFT';
  return [facts['rerouted'] === true && 'REROUTED', namesOf(facts['coUnitNames']) && 'CO'].filter(Boolean).join('_');
}

const isOrderReason = (text: string): text is OrderReason => orderReasonValues.some((reason) => reason === text);

/** Why an order was drawn, where the event is about one. */
export function reasonOf({ facts }: TimelineEntry): OrderReason | null {
  const reason = textOf(facts['reason']);
  return isOrderReason(reason) ? reason : null;
}

export function quotesOf({ facts }: TimelineEntry): readonly string[] {
  return QUOTED.map((name) => textOf(facts[name])).filter((text) => text !== '' && !isOrderReason(text));
}

/** What offices are reminded of on the way: left out unless one asks for every entry. */
const ASIDE: ReadonlySet<string> = new Set<EventType>([
  'warning-given',
  'limit-computed',
  'order-drafted',
  'order-sign-alerted',
  'order-sign-deferred',
  'order-judgement-reminded',
  'task-drafted',
  'order-answer-drafted',
]);

export function isMain({ type }: TimelineEntry): boolean {
  return !ASIDE.has(type);
}
