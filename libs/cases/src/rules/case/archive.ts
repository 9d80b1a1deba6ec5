import { dueOf, type Duration } from '@zhuoluo/kernel';
import { CaseWork } from './case-work.ts';
import type { Case } from './case.ts';
import type { Context } from './context.ts';
import type { Advanced } from './decision.ts';
import { nextMilestoneAt } from './milestones.ts';
import { ENDING, isAmong } from './states.ts';

/**
 * 归档: a case whose end is `archiveAfter` past can only be read from then on (rules.md §143). Time alone does it, because nothing is
 * approved, closed or signed by it. Doing it again changes nothing.
 */
export function archive(current: Case, ctx: Context): Advanced {
  const { state } = current;
  if (!isAmong(ENDING, state) || !isAtRest(current, ctx)) return { case: current, events: [] };
  const work = new CaseWork(current, ctx, null);
  work.record('case-archived', { endedAs: state }, { case: { state: 'ARCHIVED', endedAs: state } });
  return { case: work.case, events: work.events };
}

/** It may not be reopened any more either, and nothing that was asked about it waits for an answer. */
function isAtRest(c: Case, ctx: Context): boolean {
  const { archiveAfter, reopenWithin } = ctx.policy;
  const isPast = (limit: Duration) => {
    const { dueAt } = dueOf(c.endedAt!, limit, ctx.calendar);
    return dueAt !== null && dueAt <= ctx.now;
  };
  return isPast(archiveAfter) && isPast(reopenWithin) && nextMilestoneAt(c, ctx.now) === null && nothingAsked(c);
}

function nothingAsked({ requests }: Case): boolean {
  return requests.every(({ state }) => state !== 'PENDING');
}
