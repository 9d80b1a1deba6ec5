import type { Instant } from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';

/**
 * Whether somebody counts as one with a person: the same, or one stands in for the other, were it for signing alone (rules.md §14).
 *
 * @param instants of the acts of either: who counted as one then still does
 */
export function isOneWith(
  directory: Directory,
  personId: string,
  instants: readonly Instant[],
): (other: string) => boolean {
  const standsIn = (standIn: string, holder: string): boolean =>
    directory.standIns.some(
      ({ personId: by, postId, beganAt, endedAt }) =>
        by === standIn &&
        instants.some((at) => beganAt <= at && at < endedAt) &&
        directory.holderOf(postId)?.id === holder,
    );
  return (other) =>
    directory.countingAs(personId).includes(other) || standsIn(other, personId) || standsIn(personId, other);
}
