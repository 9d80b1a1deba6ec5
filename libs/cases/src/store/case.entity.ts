import type { Case } from '../rules/case/case.ts';
import type { PartName } from '../rules/case/case-parts.ts';
import type { PartCounts } from './part-counts.ts';
import type { Instant } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { bytes, count, document, instant, key, money, orNull, text, uuid, type Columns } from '@zhuoluo/database';

/** The row of a case: its own fields, and where its history stands. */
export interface CaseRow extends Omit<Case, PartName>, PartCounts {
  /** When the last event was recorded: the next is never dated before it. */
  readonly changedAt: Instant;
  /** Hash of the last event. */
  readonly chainHead: Buffer;
}

export const CaseEntity = new EntitySchema<CaseRow>({
  name: 'case',
  columns: {
    id: key(uuid),
    caseNo: text,
    version: count,
    state: text,
    level: text,
    urgency: text,
    urgencyAsked: orNull(text),
    category: text,
    title: text,
    facts: text,
    wish: text,
    amount: orNull(money),
    contact: document,
    files: orNull(document),
    source: text,
    levelReason: orNull(text),
    partyId: uuid,
    partyKind: text,
    regionId: uuid,
    liaisonId: orNull(uuid),
    liaisonUnitId: orNull(uuid),
    filedBy: uuid,
    openedAt: instant,
    policyVersion: count,
    tier: text,
    unitId: uuid,
    dueAt: orNull(instant),
    colour: orNull(text),
    round: count,
    dispatches: count,
    firstDispatchedAt: orNull(instant),
    reworks: count,
    dissatisfactions: count,
    missedCalls: document,
    solvedOnSiteBy: orNull(uuid),
    handlerIds: document,
    reviewerIds: document,
    asOne: { ...document, default: {} },
    reviewerId: orNull(uuid),
    closeProposedBy: orNull(uuid),
    outcome: orNull(text),
    result: orNull(text),
    evidence: document,
    evidenceFiles: orNull(document),
    rating: orNull(count),
    ratingComment: orNull(text),
    ratingOverruledAt: orNull(instant),
    instructionDraftedAt: orNull(instant),
    listingProposedAt: orNull(instant),
    sentDownAt: orNull(instant),
    endedAt: orNull(instant),
    endedAs: orNull(text),
    closeSummary: orNull(text),
    reopenedAt: orNull(instant),
    rejection: orNull(document),
    withdrawalConfirmedBy: orNull(document),
    nextMilestoneAt: orNull(instant),
    requestCount: count,
    instructionCount: count,
    changedAt: instant,
    chainHead: bytes,
  } satisfies Columns<CaseRow>,
});
