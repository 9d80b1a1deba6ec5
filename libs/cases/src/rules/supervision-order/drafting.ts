import type { Case } from '../case/case.ts';
import type { Instant, WorkCalendar, Colour } from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Policy } from '@zhuoluo/regulation/rules';
import type { SupervisionOrder } from './supervision-order.ts';

/** What the wording of one order looks things up in. */
export interface Drafting {
  readonly case: Case;
  readonly order: SupervisionOrder;
  readonly directory: Directory;
  readonly calendar: WorkCalendar;
  readonly policy: Policy;
}

export const COLOUR_WORDS: Readonly<Record<Colour, string>> = { BLUE: '蓝色', YELLOW: '黄色', RED: '红色' };

/** The instant a paper speaks of: later events change nothing in what it says. */
export function asOf(order: SupervisionOrder): Instant {
  return order.issuedAt ?? order.draftedAt;
}
