import { endClocks, latenessAt, longestLateness, startClock } from './clocks.ts';
import { awaitDispatch, blankTask, dispatchByRoute } from './dispatching.ts';
import { ladderOf } from '../escalation/ladder-of.ts';
import { nextLevel } from '../escalation/next-level.ts';
import { lapse } from '../request/end-request.ts';
import type { Level } from '@zhuoluo/kernel';
import type { Case } from './case.ts';
import type { Clock } from './clock.ts';
import type { EscalationCause, LapseCause } from './case-facts.ts';
import type { Task } from './task.ts';
import type { CaseWork } from './case-work.ts';
import { isActive, leadOf } from './parts.ts';
import { leaveStage } from './stage.ts';

/** One level up, or at CITY the leader's instruction and the listing proposal instead (rules.md §83, §84, §88). */
export function raise(work: CaseWork, cause: EscalationCause): void {
  if (nextLevel(work.case.level, work.case.tier) === null) proposeToLeader(work);
  else escalate(work, cause, true);
}

/** Raises a case that what has just happened to it did not raise already. */
export function raiseOnce(work: CaseWork, before: Case, cause: EscalationCause): void {
  if (work.case.level === before.level) raise(work, cause);
}

/**
 * Lifts the case to the next level of the unit in charge. The lead's unit goes on as a co-unit.
 * It still owes the answers it was ordered to give, as does an office whose red lifts the case (rules.md §86, §87). Automatic escalation is dispatched by the routing table at once (rules.md §86).
 */
export function escalate(work: CaseWork, cause: EscalationCause, byRoute: boolean, reason?: string): void {
  const { caseNo, level, tier } = work.case;
  const next = nextLevel(level, tier);
  if (next === null) throw new Error(`case ${caseNo} is at ${level}: there is no higher level`);
  rise(work, next, { cause, byRoute, reason: reason ?? null });
}

interface Rise {
  readonly cause: EscalationCause;
  readonly byRoute: boolean;
  readonly reason: string | null;
}

/** Who asks that a case rise, or takes it up, asks not that its units be let off what they were ordered to do. */
const OWED_ON: readonly EscalationCause[] = ['E1', 'REQUESTED', 'TAKEN_OVER'];

/** The same to a level that is named: a leader takes the case from two levels below (rules.md §90). */
export function rise(work: CaseWork, level: Level, { cause, byRoute, reason }: Rise): void {
  lapseRequests(work, 'ESCALATED');
  const { case: c } = work;
  const lead = leadOf(c);
  const leaving = lead && isActive(lead) ? lead : undefined;
  const left = leaveStage(work);
  const fields = {
    level,
    tier: level === 'CITY' || level === 'COUNTY' ? level : c.tier,
    dispatches: 0,
    firstDispatchedAt: null,
    reworks: 0,
    outcome: null,
    result: null,
  };
  work.record(
    'case-escalated',
    { from: c.level, to: level, cause, reason, fromUnitId: c.unitId },
    {
      case: fields,
      tasks: [
        ...(leaving ? [{ ...leadEnded(work, leaving), state: 'ESCALATED' as const }] : []),
        ...c.tasks
          .filter((t) => t.role === 'CO' && isActive(t))
          .map((t) => ({ id: t.id, level, orderGrace: false, committed: false })),
      ],
      clocks: [...left.clocks, ...(leaving ? endClocks(work, ladderOf('task', leaving.id)) : [])],
      orders: OWED_ON.includes(cause) ? [] : left.orders,
    },
  );
  if (leaving) keepAsCoUnit(work, leaving);
  if (byRoute && dispatchByRoute(work)) return;
  const waiting = awaitDispatch(work);
  const facts = { unitId: waiting.fields.unitId };
  work.record('case-awaits-dispatch', facts, { case: waiting.fields, clocks: [waiting.clock] });
}

/** The office asked is left behind: a lead's request ends with its task, a co-unit claims its task or asks the next office (rules.md §71). */
export function lapseRequests(work: CaseWork, because: LapseCause): void {
  const leadId = leadOf(work.case)?.id;
  const pending = work.case.requests.filter(({ state }) => state === 'PENDING');
  for (const request of pending) lapse(work, request, because, request.taskId !== leadId);
}

/** A limit that stands still does not make its unit later. */
function latenessNow(work: CaseWork, clock: Clock): number | null {
  return clock.state === 'PAUSED' ? null : latenessAt(work, clock, work.ctx.now);
}

/** What becomes of a lead's task where the case goes elsewhere: its end, and how late it was. */
export function leadEnded(work: CaseWork, lead: Task) {
  const handle = work.case.clocks.findLast((k) => k.taskId === lead.id && k.kind === 'HANDLE');
  const late = handle ? longestLateness(handle.lateSeconds, latenessNow(work, handle)) : null;
  return { id: lead.id, endedAt: work.ctx.now, lateSeconds: late };
}

/** The unit left behind helps on at the new level, and no order is drawn on it; its lateness is only recorded (rules.md §87). */
function keepAsCoUnit(work: CaseWork, lead: Task): void {
  const { ctx, case: c } = work;
  const unitId = ctx.directory.current(lead.unitId).id;
  if (c.tasks.some((t) => t.role === 'CO' && ctx.directory.isSameUnit(t.unitId, unitId) && isActive(t))) return;
  const id = ctx.newId();
  const clock = startClock(work, { kind: 'HANDLE', taskId: id, unitId, limit: ctx.policy.coUnit });
  const task: Task = {
    ...blankTask(work, id, 0),
    state: 'CLAIMED',
    unitId,
    requirement: lead.requirement,
    leftBehind: true,
    claimedAt: ctx.now,
    claimMode: 'DEEMED',
    dueAt: clock.dueAt,
    originalDueAt: clock.dueAt,
  };
  work.record(
    'case-dispatched',
    { coUnitIds: [unitId], byRoute: true, leftBehind: true },
    { tasks: [task], clocks: [clock] },
  );
}

/** With nothing above, a leader's instruction is drafted and the listing proposed, once each (rules.md §88). */
export function proposeToLeader(work: CaseWork): void {
  if (work.case.instructionDraftedAt === null) {
    work.record('instruction-drafted', {}, { case: { instructionDraftedAt: work.ctx.now } });
  }
  proposeListing(work);
}

/** 挂牌督办 is proposed, never decided, by the system (rules.md §88). */
export function proposeListing(work: CaseWork): void {
  if (work.case.listingProposedAt !== null) return;
  work.record('listing-proposed', {}, { case: { listingProposedAt: work.ctx.now } });
}
