import { isAmong } from '../case/states.ts';
import { DOCUMENT_TEXTS, type DocumentTextCode } from './document-texts.ts';
import { DIRECT_REASONS, type DirectReason, type OrderReason, type SupervisionOrder } from './supervision-order.ts';

type Drawn = Pick<SupervisionOrder, 'reason' | 'clockKind' | 'colour' | 'repeat'>;

/** The article on each reason but a missed limit, whose article depends on the limit. */
const BASES = {
  ANSWER_REJECTED: 'basis.ANSWER_REJECTED',
  COMMITMENT_MISSED: 'basis.COMMITMENT_MISSED',
  REWORKED_TWICE: 'basis.UNSOLVED',
  DISSATISFIED_TWICE: 'basis.UNSOLVED',
  FALSE_CLOSURE: 'basis.FALSE_CLOSURE',
  INSTRUCTION_MISSED: 'basis.INSTRUCTION',
} as const satisfies Readonly<
  Record<Exclude<OrderReason, 'LIMIT_MISSED' | 'RECTIFY_MISSED' | DirectReason>, DocumentTextCode>
>;

/** The text that names the article that an order is drawn by (rules.md, appendix). */
export function basisOf({ reason, clockKind, colour, repeat }: Drawn): DocumentTextCode {
  if (reason === 'RECTIFY_MISSED') return repeat > 0 ? 'basis.REPEATED' : 'basis.RECTIFY_MISSED';
  if (isAmong(DIRECT_REASONS, reason)) return 'basis.DIRECT';
  if (reason !== 'LIMIT_MISSED') return BASES[reason];
  // A limit draws blue once: a harsher colour follows an answer that was accepted while nothing was submitted.
  if (colour !== 'BLUE') return 'basis.ANSWER_ACCEPTED';
  if (clockKind === 'CLAIM') return 'basis.CLAIM';
  return clockKind === 'HANDLE' ? 'basis.HANDLE' : 'basis.STAGE';
}

/** That article of the model rules, as papers cite it unless the city has rules of its own. */
export function articleOf(drawn: Drawn): string {
  return DOCUMENT_TEXTS[basisOf(drawn)].lines.join('');
}
