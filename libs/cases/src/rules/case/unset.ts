import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { Case, CaseFields, Clock, Task } from './case.ts';
import type { Change } from './event.ts';

type MayBeNull<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];
type Unset<T> = { readonly [K in MayBeNull<T>]: null };

/**
 * What a new case and its new parts have not yet. Events leave it out and `evolve` puts it in.
 * A quarter of an order's event would be nulls, and a field of a later version is null in what an earlier one recorded.
 */
export const UNSET: {
  readonly case: Unset<CaseFields>;
  readonly tasks: Unset<Task>;
  readonly orders: Unset<SupervisionOrder>;
  readonly clocks: Unset<Clock>;
} = {
  case: {
    urgencyAsked: null,
    amount: null,
    levelReason: null,
    liaisonId: null,
    liaisonUnitId: null,
    dueAt: null,
    colour: null,
    firstDispatchedAt: null,
    solvedOnSiteBy: null,
    reviewerId: null,
    closeProposedBy: null,
    outcome: null,
    result: null,
    rating: null,
    instructionDraftedAt: null,
    listingProposedAt: null,
    closedAt: null,
    closeSummary: null,
  },
  tasks: {
    dispatchedBy: null,
    claimDueAt: null,
    claimedAt: null,
    claimedBy: null,
    claimMode: null,
    dueAt: null,
    originalDueAt: null,
    draft: null,
    draftForm: null,
    draftedBy: null,
    submittedAt: null,
    submittedBy: null,
    outcome: null,
    result: null,
    enterpriseContact: null,
    lateSeconds: null,
    rating: null,
    endedAt: null,
  },
  orders: {
    docNumber: null,
    taskId: null,
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
  },
  clocks: {
    taskId: null,
    orderId: null,
    dueAt: null,
    drawAt: null,
    warnAt: null,
    recheckAt: null,
    remainingSeconds: null,
    stoppedAt: null,
    missedAt: null,
    lateSeconds: null,
  },
};

interface Part {
  readonly id: string;
}

/** What to record of a change to a case as it stands: a new part leaves out what it has not yet. */
export function withoutUnset(change: Change, before: Case | null): Change {
  const lean: { -readonly [K in keyof Change]: Change[K] } = { ...change };
  if (!before && change.case) lean.case = withoutNulls(change.case);
  if (change.tasks) lean.tasks = change.tasks.map(newWithoutNulls(before?.tasks));
  if (change.orders) lean.orders = change.orders.map(newWithoutNulls(before?.orders));
  if (change.clocks) lean.clocks = change.clocks.map(newWithoutNulls(before?.clocks));
  return lean;
}

function newWithoutNulls(known: readonly Part[] = []) {
  return <T extends Part>(part: T): T => (known.some(({ id }) => id === part.id) ? part : withoutNulls(part));
}

// The types allow it: every field that may be null may be missing from a change.
function withoutNulls<T extends object>(part: T): T {
  const lean: Partial<T> = {};
  for (const key in part) if (part[key] !== null) lean[key] = part[key];
  return lean as T;
}
