import { nextMilestoneAt, uncomputed } from '@zhuoluo/cases/rules';
import { toIso, type Instant } from '@zhuoluo/kernel';
import type { CaseCheck } from '../record.ts';

/** Every open case is on the clock, at the very instant the rules say; a closed one is off it (rules.md §3). */
export const nextMilestones: CaseCheck = {
  name: 'next-milestones',
  title: '在办事项都有下一节点，且与规则一致',
  faultsOf({ case: c, changedAt }, { now }) {
    const expected = nextMilestoneAt(c, now);
    if (c.endedAt === null && expected === null) return ['open, and the rules know no next milestone'];
    if (c.nextMilestoneAt === expected || isOvertaken(c.nextMilestoneAt) || isAnHourlyLook(c.nextMilestoneAt))
      return [];
    return [`${told(c.nextMilestoneAt)} is stored, the rules say ${told(expected)}`];

    /** A warning that was ahead at the last change and whose limit has passed since: the next wake finds what is due. */
    function isOvertaken(stored: Instant | null): boolean {
      const ahead = nextMilestoneAt(c, changedAt);
      return stored !== null && expected !== null && ahead !== null && ahead <= stored && stored <= expected;
    }

    /** A limit past the calendar's end is looked at every hour, counted from whenever it last was (rules.md §24). */
    function isAnHourlyLook(stored: Instant | null): boolean {
      const isWaiting = uncomputed(c).some((limit) => limit.recheckAt! <= now);
      return isWaiting && stored !== null && expected !== null && stored <= expected;
    }
  },
};

function told(instant: Instant | null): string {
  return instant === null ? 'none' : toIso(instant);
}
