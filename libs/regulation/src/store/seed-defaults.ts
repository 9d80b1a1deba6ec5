import { DEFAULT_POLICY } from '../rules/default.policy.ts';
import { FAST_POLICY } from '../rules/fast.policy.ts';
import type { Policy } from '../rules/policy.ts';
import type { Pool } from 'pg';
import { addKnownYears } from './known-years.ts';
import { PolicyStore } from './policy.store.ts';

export type SeedPolicy = 'default' | 'fast';

/** `fast`: limits of seconds, so that the whole ladder shows in a minute. */
const POLICIES: Readonly<Record<SeedPolicy, Policy>> = { default: DEFAULT_POLICY, fast: FAST_POLICY };

/**
 * Stores the working calendar as far as its notices reach, and puts the chosen preset in force where nothing, or another preset,
 * is. What a person activated stays: a restart never undoes a decision.
 */
export async function seedDefaults(pool: Pool, chosen: SeedPolicy = 'default'): Promise<void> {
  const policy = POLICIES[chosen];
  await addKnownYears(pool);
  const policies = new PolicyStore(pool);
  const inForce = await policies.current(null);
  const isPreset = inForce === null || inForce.activatedBy === null;
  if (isPreset && inForce?.document.name !== policy.name) await policies.activate(policy, null, null);
}
