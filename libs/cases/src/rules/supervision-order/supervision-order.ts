import type { Duration, Instant, ClockKind, Colour, Level, OrderState } from '@zhuoluo/kernel';
import type { AnswerForm } from '../case/draft-form.ts';
import type { Unset } from '../case/unset.ts';
import { isAmong, LIVE_ORDER, OPEN_ORDER } from '../case/states.ts';
import type { Ladder } from '../escalation/ladder-of.ts';

/** Why a supervision office orders directly, before any limit is missed (rules.md §105). */
export const DIRECT_REASONS = ['IMPORTANT', 'QUALITY', 'FALSE_REPORT', 'SPOT_CHECK', 'OTHER'] as const;
export type DirectReason = (typeof DIRECT_REASONS)[number];

/** Why an order was drawn (rules.md §96). */
export const ORDER_REASONS = [
  'LIMIT_MISSED',
  'RECTIFY_MISSED',
  'ANSWER_REJECTED',
  'COMMITMENT_MISSED',
  'REWORKED_TWICE',
  'DISSATISFIED_TWICE',
  'FALSE_CLOSURE',
  'INSTRUCTION_MISSED',
  ...DIRECT_REASONS,
] as const;
export type OrderReason = (typeof ORDER_REASONS)[number];

/** 督办单 (rules.md §116): a numbered, coloured order with a limit of its own. */
export interface SupervisionOrder {
  readonly id: string;
  /** Allotted by the store when the order is issued, gap-free per office and year; null before. */
  readonly docNumber: string | null;
  readonly version: number;
  readonly caseId: string;
  readonly taskId: string | null;
  /** That of the clock it is drawn on: one order of a ladder is open, beside the draft that will supersede it (rules.md §97). */
  readonly ladder: Ladder;
  /** The limit whose miss began its colours; an order is unique on (clock, step) (rules.md §97). */
  readonly clockId: string;
  readonly clockKind: ClockKind;
  readonly step: number;
  readonly colour: Colour;
  readonly state: OrderState;
  readonly reason: OrderReason;
  /** Of a direct order: 事由 in the words of who ordered it; and that person. */
  readonly causeText: string | null;
  readonly orderedBy: string | null;
  readonly level: Level;
  /** 主送: the unit that must answer. */
  readonly unitId: string;
  /** The supervision office that issues it and whose number series it bears (rules.md §110). */
  readonly officeId: string;
  /** The limit that was missed; of a direct order, the one that runs. */
  readonly dueAt: Instant;
  readonly limit: Duration;
  readonly limitStartedAt: Instant;
  readonly draftedAt: Instant;
  /** The post that signs it. */
  readonly signatoryPostId: string;
  readonly signatoryTitle: string;
  /** Unsigned at this instant: the superior is told; null once told or signed. */
  readonly alertAt: Instant | null;
  /** Unsigned at this instant: issued by delegation, or referred upward (rules.md §113). */
  readonly delegateAt: Instant | null;
  /** While a draft is back with its office for other 办理要求; null before, and again once it is laid before the signatory. */
  readonly sentBackAt: Instant | null;
  /** Who last sent the draft back, and why. */
  readonly sentBackBy: string | null;
  readonly sentBackReason: string | null;
  /** 办理要求 as the office worded them itself; null where the words of the colour hold. */
  readonly requirements: readonly string[] | null;
  readonly issuedAt: Instant | null;
  readonly signMode: 'AUTO' | 'PERSON' | 'ACTING' | 'DELEGATED' | null;
  readonly signerId: string | null;
  /** The post in which its signer signed. */
  readonly signerPostId: string | null;
  readonly signerTitle: string | null;
  /** The document that allows a delegated signature. */
  readonly authorisation: string | null;
  /** Given by its issue, if who ordered it directly did not name it. */
  readonly rectifyLimit: Duration | null;
  /** The version of the policy's calendar by which its own limit was last computed; null before it is issued. */
  readonly calendarVersion: number | null;
  readonly rectifyDueAt: Instant | null;
  /** When its expiry is acted upon; null once done or while an answer is weighed. */
  readonly expireAt: Instant | null;
  readonly recheckAt: Instant | null;
  readonly remainingSeconds: number | null;
  readonly rectifyMissedAt: Instant | null;
  readonly receivedAt: Instant | null;
  readonly receivedBy: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  /** SUBMISSION: handing in the task answered its orders (rules.md §122). */
  readonly answerKind: 'PROGRESS' | 'FINAL' | 'SUBMISSION' | null;
  readonly answerText: string | null;
  /** By when the answer promises that the matter is done. */
  readonly answerUntil: Instant | null;
  /** What an officer wrote for the head to answer with; null once answered or ended. */
  readonly answerDraft: string | null;
  /** The draft with all that was filled in; null of drafts that an earlier version kept. */
  readonly answerDraftForm: AnswerForm | null;
  readonly answerDraftedBy: string | null;
  /** The supervision office that weighs the answer. */
  readonly judgeOfficeId: string;
  readonly judgeRemindAt: Instant | null;
  readonly judgeMoveAt: Instant | null;
  readonly judgedBy: string | null;
  readonly supersedes: string | null;
  readonly points: number;
  /** How many red orders of this matter expired at CITY before this one (rules.md §108). */
  readonly repeat: number;
  readonly endedAt: Instant | null;
}

/** What a new order has not yet. */
export const UNSET_OF_ORDER: Unset<SupervisionOrder> = {
  docNumber: null,
  taskId: null,
  causeText: null,
  orderedBy: null,
  alertAt: null,
  delegateAt: null,
  sentBackAt: null,
  sentBackBy: null,
  sentBackReason: null,
  requirements: null,
  issuedAt: null,
  signMode: null,
  signerId: null,
  signerPostId: null,
  signerTitle: null,
  authorisation: null,
  rectifyLimit: null,
  calendarVersion: null,
  rectifyDueAt: null,
  expireAt: null,
  recheckAt: null,
  remainingSeconds: null,
  rectifyMissedAt: null,
  receivedAt: null,
  receivedBy: null,
  answeredAt: null,
  answeredBy: null,
  answerKind: null,
  answerText: null,
  answerUntil: null,
  answerDraft: null,
  answerDraftForm: null,
  answerDraftedBy: null,
  judgeRemindAt: null,
  judgeMoveAt: null,
  judgedBy: null,
  supersedes: null,
  endedAt: null,
};

/** Ordered by a person; no limit drew it. */
export function isDirect({ reason }: Pick<SupervisionOrder, 'reason'>): boolean {
  return isAmong(DIRECT_REASONS, reason);
}

/** Not yet struck off: signed or waiting for it, answered or not. */
export function isOpenOrder(order: SupervisionOrder): boolean {
  return isAmong(OPEN_ORDER, order.state);
}

/** Issued and not yet finished: what gives a case its colour (rules.md §28). */
export function isLiveOrder(order: SupervisionOrder): boolean {
  return isAmong(LIVE_ORDER, order.state);
}
