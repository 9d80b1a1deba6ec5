import type { Author } from '@zhuoluo/kernel';
import type { Case } from './case.ts';
import { CaseWork } from './case-work.ts';
import type { Context } from './context.ts';
import { endOpenWork } from './end-open-work.ts';
import type { CaseEvent } from './event.ts';
import { lapsePending } from '../request/end-request.ts';

/** Stands in the history in place of the office's own words. */
const SUMMARY = '演练结束';

/**
 * 结束演练: a drill's case is struck off in any state, with all that is open of it. No unit has handled it, so there is nothing to
 * review and no enterprise to ask. In one that has ended, what is still asked lapses.
 */
export function endDrill(
  current: Case,
  ctx: Context,
  by: Author,
): { readonly case: Case; readonly events: readonly CaseEvent[] } {
  const work = new CaseWork(current, ctx, by);
  lapsePending(work, 'DONE');
  if (current.endedAt !== null) return { case: work.case, events: work.events };
  work.record(
    'case-closed',
    { summary: SUMMARY },
    {
      case: { state: 'CLOSED', endedAt: ctx.now, closeSummary: SUMMARY, dueAt: null },
      ...endOpenWork(work),
    },
  );
  return { case: work.case, events: work.events };
}
