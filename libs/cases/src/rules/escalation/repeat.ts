import { longer, shorter, timesTwoTo, type Duration } from '@zhuoluo/kernel';
import type { Policy } from '@zhuoluo/regulation/rules';

/**
 * The span from the issue of a red at CITY, the `repeat`th after its first, to the next one (rules.md §108).
 * It is max(rectify, floor) × 2ⁿ, at most the cap.
 */
export function repeatLimit(policy: Policy, rectify: Duration, repeat: number): Duration {
  const { floor, cap } = policy.repeat;
  return shorter(timesTwoTo(longer(rectify, floor), repeat), cap);
}
