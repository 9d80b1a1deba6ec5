import {
  scaleDuration,
  type Duration,
  type Category,
  type Level,
  type RequestKind,
  type Urgency,
} from '@zhuoluo/kernel';
import type { Policy } from './policy.ts';

/** A category's own limit grows with the level it has reached (rules.md §61). */
const CATEGORY_FACTOR: Readonly<Record<Level, number | null>> = { ON_SITE: null, DEPARTMENT: 1, COUNTY: 1.5, CITY: 2 };

/** The limit within which a case must be solved at a level (rules.md §56, §60, §61). */
export function handleLimit(policy: Policy, level: Level, urgency: Urgency, category: Category): Duration {
  const own = urgency === 'NORMAL' ? policy.categories[category]?.handle : undefined;
  const factor = CATEGORY_FACTOR[level];
  if (own && factor !== null) return factor === 1 ? own : scaleDuration(own, factor);
  return policy.limits[level].handle[urgency];
}

/** The limit within which a unit must claim a task; null on site, where nothing is handed over. */
export function claimLimit(policy: Policy, level: Level, urgency: Urgency): Duration | null {
  return policy.limits[level].claim?.[urgency] ?? null;
}

/** The limit within which an office must decide a request (rules.md §69). */
export function requestLimit(policy: Policy, kind: RequestKind, urgency: Urgency): Duration {
  return policy.decide[kind][urgency];
}

/** The urgency a case has when its filer names none. */
export function defaultUrgency(policy: Policy, category: Category): Urgency {
  return policy.categories[category]?.urgency ?? 'NORMAL';
}
