import type { EventEnvelope } from '@zhuoluo/audit/rules';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { CaseFields, Clock, Task } from './case.ts';

/** What happened, in the past tense of the field. */
export type CaseEventType =
  | 'case-filed'
  | 'case-accepted'
  | 'case-awaits-dispatch'
  | 'case-solved-on-site'
  | 'case-escalated'
  | 'case-dispatched'
  | 'case-closed'
  | 'close-proposed'
  | 'case-ready-to-close'
  | 'follow-up-recorded'
  | 'stage-moved-up'
  | 'instruction-drafted'
  | 'listing-proposed'
  | 'urgency-changed'
  | 'warning-given'
  | 'limit-missed'
  | 'limit-computed'
  | 'task-claimed'
  | 'task-claim-confirmed'
  | 'task-drafted'
  | 'task-submitted'
  | 'task-done'
  | 'task-reworked'
  | 'progress-reported'
  | 'order-drafted'
  | 'order-issued'
  | 'order-sign-alerted'
  | 'order-referred-up'
  | 'order-sign-deferred'
  | 'order-sent-back'
  | 'order-resubmitted'
  | 'order-received'
  | 'order-answer-drafted'
  | 'order-answered'
  | 'order-answer-accepted'
  | 'order-answer-rejected'
  | 'order-expired'
  | 'order-judgement-reminded'
  | 'order-judgement-moved'
  | 'order-revoked'
  | 'order-lapsed';

type Patch<T extends { readonly id: string }> = Pick<T, 'id'> & Partial<T>;

/** What an event changes: fields of the case, and its children: new ones with all they have, others with what moved. */
export interface Change {
  readonly case?: Partial<CaseFields>;
  readonly tasks?: readonly Patch<Task>[];
  readonly orders?: readonly Patch<SupervisionOrder>[];
  readonly clocks?: readonly Patch<Clock>[];
}

/** One entry of a case's append-only history. */
export type CaseEvent = EventEnvelope<CaseEventType, Readonly<Record<string, unknown>>, Change>;
