import type { Actor, Instant } from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';
import { iso, personRef, regionRef } from '@zhuoluo/directory/http';
import { mayConfirm, mayWithdraw, stateOf } from '../../rules/policy-version.ts';
import type { ListedPolicy } from '../../store/policy.store.ts';
import { mayActivatePolicy } from './activate/may-activate.ts';
import { isOneWith } from './activate/one-person.ts';
import { POLICY_ACTIONS, type PolicyAction, type PolicyVersionAnswer } from './policy.answers.ts';

/** What is needed to say who did what with a version, and what the reader may do. */
export interface Shower {
  readonly directory: Directory;
  readonly actor: Actor;
  readonly now: Instant;
  /** What binds a region, or the city. */
  readonly inForce: (regionId: string | null) => number | null;
}

export function presentPolicy(row: ListedPolicy, shower: Shower): PolicyVersionAnswer {
  const { number, name, regionId, note, base, newest } = row;
  return {
    version: number,
    name,
    region: regionId === null ? null : regionRef(shower, regionId),
    state: stateOf(row, newest),
    note,
    base,
    proposedAt: iso(row.proposedAt),
    proposedBy: personRef(shower, row.proposedBy),
    activatedAt: iso(row.activatedAt),
    activatedBy: personRef(shower, row.activatedBy),
    withdrawnAt: iso(row.withdrawnAt),
    withdrawnBy: personRef(shower, row.withdrawnBy),
    allowedActions: POLICY_ACTIONS.filter((action) => isAllowed(action, row, shower)),
  };
}

function isAllowed(action: PolicyAction, row: ListedPolicy, { directory, actor, now, inForce }: Shower): boolean {
  if (!mayActivatePolicy(actor, directory)) return false;
  if (action === 'withdraw') return mayWithdraw(row) === null;
  const by = { isOneWith: isOneWith(directory, actor.personId, now, row), inForce: inForce(row.regionId) };
  return mayConfirm(row, by) === null;
}
