import type { Instant } from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';
import type { ListedPolicy } from '../../../store/policy.store.ts';

/**
 * Whether somebody counts as one with a person about a proposal: the same, or a stand-in of one of the two.
 * One for signing alone counts as well. Who was one when it was made is one for it still (rules.md §14).
 */
export function isOneWith(
  directory: Directory,
  personId: string,
  now: Instant,
  { proposedAsOne, proposedBy }: Pick<ListedPolicy, 'proposedAsOne' | 'proposedBy'>,
): (other: string) => boolean {
  const standsIn = (standIn: string, holder: string): boolean =>
    directory.standIns.some(
      ({ personId: by, postId, beganAt, endedAt }) =>
        by === standIn && beganAt <= now && now < endedAt && directory.holderOf(postId)?.id === holder,
    );
  return (other) =>
    directory.countingAs(personId).includes(other) ||
    standsIn(other, personId) ||
    standsIn(personId, other) ||
    (other === proposedBy && proposedAsOne.includes(personId));
}
