import { longer, shorter, timesTwoTo, type Duration } from '@zhuoluo/kernel';
import type { Policy } from '@zhuoluo/regulation/rules';

/**
 * How long after the issue of a red at CITY, the `repeat`th after its first, the next one follows: max(rectify, floor) × 2ⁿ, at most
 * the cap (rules.md §108).
 */
export function repeatLimit(policy: Policy, rectify: Duration, repeat: number): Duration {
  const { floor, cap } = policy.repeat;
  return shorter(timesTwoTo(longer(rectify, floor), repeat), cap);
}
