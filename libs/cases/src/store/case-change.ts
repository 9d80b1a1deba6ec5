import { nextMilestoneAt } from '../rules/case/milestones.ts';
import type { Case } from '../rules/case/case.ts';
import type { Context } from '../rules/case/context.ts';
import type { CaseEvent } from '../rules/case/event.ts';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Instant, WorkCalendar } from '@zhuoluo/kernel';
import type { Policy } from '@zhuoluo/regulation/rules';
import { currentTrace, type Traceparent } from '@zhuoluo/platform';
import type { StoredCase } from './case.loader.ts';

/** What a transaction does to one case. */
export interface CaseChange {
  /** Null for a case just filed. */
  readonly before: StoredCase | null;
  readonly after: Case;
  readonly events: readonly CaseEvent[];
  readonly now: Instant;
  /** By which it was decided: it names who is told, and the offices that number. */
  readonly directory: Directory;
  /** By which the orders that it issues are worded. */
  readonly calendar: WorkCalendar;
  readonly policy: Policy;
  /** Where it was decided, for work that goes on later. */
  readonly trace: Traceparent | null;
}

/** A change as the writer takes it: the case with its next milestone (the store alone sets it). */
export function caseChange(
  before: StoredCase | null,
  after: Case,
  events: readonly CaseEvent[],
  context: Pick<Context, 'now' | 'directory' | 'calendar' | 'policy'>,
  trace = currentTrace(),
): CaseChange {
  const { now, directory, calendar, policy } = context;
  const next = { ...after, nextMilestoneAt: nextMilestoneAt(after, now) };
  return { before, after: next, events, now, directory, calendar, policy, trace };
}
