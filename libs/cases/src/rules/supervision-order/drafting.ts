import type { Case } from '../case/case.ts';
import type { Instant, WorkCalendar } from '@zhuoluo/kernel';
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

/** The instant that the demands of a paper speak of: later events change nothing in them. */
export function asOf(order: SupervisionOrder): Instant {
  return order.issuedAt ?? order.draftedAt;
}
