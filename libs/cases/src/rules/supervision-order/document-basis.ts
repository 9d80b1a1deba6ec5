import type { OrderReason, SupervisionOrder } from './supervision-order.ts';

type Drawn = Pick<SupervisionOrder, 'reason' | 'clockKind' | 'colour' | 'repeat'>;

/** The article on each reason but a missed limit, whose article depends on the limit. */
const ARTICLES: Readonly<Record<Exclude<OrderReason, 'LIMIT_MISSED' | 'RECTIFY_MISSED'>, string>> = {
  ANSWER_REJECTED: '第一百二十五条',
  COMMITMENT_MISSED: '第一百零三条',
  REWORKED_TWICE: '第一百零四条',
  DISSATISFIED_TWICE: '第一百零四条',
};

/** The article that an order is drawn by, as its paper cites it (rules.md, appendix). */
export function articleOf({ reason, clockKind, colour, repeat }: Drawn): string {
  if (reason === 'RECTIFY_MISSED') return repeat > 0 ? '第一百零八条' : '第一百零二条';
  if (reason !== 'LIMIT_MISSED') return ARTICLES[reason];
  // A limit draws blue once: a harsher colour follows an answer that was accepted while nothing was submitted.
  if (colour !== 'BLUE') return '第一百二十四条';
  if (clockKind === 'CLAIM') return '第九十九条';
  return clockKind === 'HANDLE' ? '第一百条' : '第一百零一条';
}
