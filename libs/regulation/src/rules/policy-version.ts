import { refusal, type Instant, type Refusal } from '@zhuoluo/kernel';

/** What a version of the regulation is now. */
export const POLICY_STATES = ['PROPOSED', 'IN_FORCE', 'PAST', 'WITHDRAWN'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

/** A version as far as its state goes. */
export interface PolicyVersion {
  readonly number: number;
  /** The version that bound the region when this one was drawn up; null before there was any. */
  readonly base: number | null;
  readonly proposedBy: string | null;
  readonly activatedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

/** @param newest the newest activated version of the same region, or of the city if this is the city's */
export function stateOf({ number, activatedAt, withdrawnAt }: PolicyVersion, newest: number | null): PolicyState {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (activatedAt === null) return 'PROPOSED';
  return number === newest ? 'IN_FORCE' : 'PAST';
}

/** Who confirms, and what binds the region at that moment. */
export interface Confirming {
  /** Whether a person counts as one with who confirms: the same, or one standing in for the other (rules.md §153). */
  readonly isOneWith: (personId: string) => boolean;
  readonly inForce: number | null;
}

/** Why a proposal is not put in force now; null if it is (rules.md §153). */
export function mayConfirm(proposal: PolicyVersion, { isOneWith, inForce }: Confirming): Refusal | null {
  const { base, proposedBy } = proposal;
  if (stateOf(proposal, null) !== 'PROPOSED') return refusal('policy-not-proposed', { version: proposal.number });
  if (proposedBy !== null && isOneWith(proposedBy)) return refusal('confirmed-by-same-person');
  if (base !== inForce) return refusal('proposal-outdated', { base, inForce });
  return null;
}

/** Why a proposal is not taken back; null if it is. */
export function mayWithdraw(proposal: PolicyVersion): Refusal | null {
  return stateOf(proposal, null) === 'PROPOSED' ? null : refusal('policy-not-proposed', { version: proposal.number });
}
