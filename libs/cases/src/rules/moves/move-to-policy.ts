import {
  boundedEnd,
  dueOf,
  halfDuration,
  isWorking,
  parseDuration,
  resume,
  runsWhole,
  secondsOf,
  type Author,
  type Due,
  type Duration,
} from '@zhuoluo/kernel';
import { claimLimit, handleLimit, type Policy } from '@zhuoluo/regulation/rules';
import type { Case, CaseFields } from '../case/case.ts';
import type { MovedTo } from '../case/case-facts.ts';
import { CaseWork } from '../case/case-work.ts';
import type { Clock } from '../case/clock.ts';
import { dueFields } from '../case/clocks.ts';
import type { Context } from '../case/context.ts';
import type { CaseEvent } from '../case/event.ts';
import { dueBeforeClaim } from '../case/handle-limit.ts';
import { clockOn } from '../case/parts.ts';
import { limitOfStage } from '../case/stage.ts';
import { isAmong, TASK_KINDS } from '../case/states.ts';
import type { Task } from '../case/task.ts';
import { isOwnClock } from '../case/view.ts';
import { isOpenOrder } from '../supervision-order/supervision-order.ts';
import { isMovable } from './calendar-changed.ts';

/** Why a case keeps its policy: it has it already, is over, is another region's, or has an order that is not done. */
export type Stays = 'SAME_POLICY' | 'ENDED' | 'OTHER_REGION' | 'OPEN_ORDER';

/** Another version of the regulation, and what is asked of it. */
export interface PolicyMove {
  readonly version: number;
  /** Whose it is; null is the city's, which any case may have. */
  readonly regionId: string | null;
  readonly reason: string;
}

export type PolicyMoveOutcome =
  | { readonly kind: 'stays'; readonly why: Stays }
  | {
      readonly kind: 'moved';
      readonly case: Case;
      readonly events: readonly CaseEvent[];
      readonly limits: readonly MovedTo[];
    };

/**
 * Moves an open case to another version of the regulation (rules.md §152). Limits that run are counted by it from their start:
 * later freely, earlier at most to the close of the next working day. What has ended, what stands still and what people named stay.
 *
 * @param former the context by its present policy, in which it has been advanced to now
 * @param ctx the same moment by the other policy
 */
export function moveToPolicy(
  current: Case,
  { former, ctx, by }: { readonly former: Context; readonly ctx: Context; readonly by: Author },
  { version, regionId, reason }: PolicyMove,
): PolicyMoveOutcome {
  const why = staysBecause(current, version, regionId);
  if (why !== null) return { kind: 'stays', why };
  const work = new CaseWork(current, ctx, by);
  const moves = current.clocks.flatMap((clock) => moveOf(work, clock, former) ?? []);
  const expected = current.tasks.flatMap((task) => expectedEnd(work, task, moves) ?? []);
  const limits = [...moves, ...expected].flatMap(({ told }) => told ?? []);
  const own = moves.find(({ clock }) => isOwnClock(current, clock) && current.dueAt === clock.dueAt);
  work.record(
    'policy-changed',
    { fromVersion: current.policyVersion, toVersion: version, reason, limits },
    {
      case: { policyVersion: version, ...(own ? { dueAt: own.patch.dueAt } : {}) } satisfies Partial<CaseFields>,
      tasks: [...moves.flatMap(({ task }) => task ?? []), ...expected.map(({ task }) => task)],
      clocks: moves.map(({ patch }) => patch),
    },
  );
  return { kind: 'moved', case: work.case, events: work.events, limits };
}

function staysBecause(c: Case, version: number, regionId: string | null): Stays | null {
  if (c.endedAt !== null) return 'ENDED';
  if (c.policyVersion === version) return 'SAME_POLICY';
  if (regionId !== null && c.regionId !== regionId) return 'OTHER_REGION';
  return c.orders.some(isOpenOrder) ? 'OPEN_ORDER' : null;
}

interface Move {
  readonly clock: Clock;
  readonly patch: Pick<Clock, 'id' | 'dueAt'> & Partial<Clock>;
  readonly task?: Pick<Task, 'id'> & Partial<Task>;
  readonly told?: MovedTo;
}

function moveOf(work: CaseWork, clock: Clock, former: Context): Move | null {
  const { ctx, case: c } = work;
  if (clock.state !== 'RUNNING') return null;
  const { id, dueAt } = clock;
  const isOver = dueAt !== null && dueAt <= ctx.now;
  // Versions of two calendars do not compare: from here on it is told by the new one.
  const version = { id, dueAt, calendarVersion: ctx.calendar.version };
  const stays = former.calendar.code === ctx.calendar.code ? null : { clock, patch: version };
  if (isOver || !isMovable(clock)) return stays;
  const task = isAmong(TASK_KINDS, clock.kind) ? c.tasks.find((one) => one.id === clock.taskId) : undefined;
  const limit = limitUnder(ctx.policy, c, clock, task);
  if (limit === clock.limit && stays === null) return null;
  const { due, from } = dueUnder(clock, limit, former, ctx);
  const bounds = { calendar: ctx.calendar, writtenAt: ctx.now, to: 'EITHER_WAY' } as const;
  const end = boundedEnd(limit, dueAt, due, bounds);
  const fields = end === null ? version : dueFields(work, from, limit, end);
  const isWarned = clock.warnAt === null && dueAt !== null;
  const warnAt = isWarned || !('warnAt' in fields) ? clock.warnAt : fields.warnAt;
  const patch = { ...fields, id, limit, warnAt };
  if (patch.dueAt === dueAt)
    return { clock, patch, ...(task ? { task: taskOf(clock, task, limit, patch.dueAt) } : {}) };
  const taskId = task ? { taskId: task.id } : {};
  const told = {
    clockId: id,
    ...taskId,
    kind: clock.kind,
    unitId: clock.unitId,
    formerDueAt: dueAt,
    dueAt: patch.dueAt,
  };
  return { clock, patch, told, ...(task ? { task: taskOf(clock, task, limit, patch.dueAt) } : {}) };
}

function taskOf({ kind }: Clock, { id }: Task, limit: Duration, dueAt: Clock['dueAt']) {
  return kind === 'CLAIM' ? { id, claimDueAt: dueAt } : { id, handleLimit: limit, dueAt };
}

/** The limit that the policy gives a clock of this kind. */
function limitUnder(policy: Policy, c: Case, clock: Clock, task: Task | undefined): Duration {
  switch (clock.kind) {
    case 'ON_SITE':
      return policy.limits.ON_SITE.handle[c.urgency];
    case 'CLAIM':
      return claimLimit(policy, clock.level, c.urgency) ?? clock.limit;
    case 'HANDLE':
      return task?.role === 'LEAD' ? leadLimitUnder(policy, c, clock, task) : policy.coUnit;
    case 'PROGRESS':
      return policy.suspension.progress;
    default:
      return limitOfStage(policy, clock.kind) ?? clock.limit;
  }
}

/** A reopened task has half (rules.md §143). */
function leadLimitUnder(policy: Policy, c: Case, { level }: Clock, { claimMode }: Task): Duration {
  const whole = handleLimit(policy, level, c.urgency, c.category);
  return claimMode === 'REOPENED' ? halfDuration(whole) : whole;
}

/** Counted whole from its start; else what is left of it, longer or shorter by what the two limits differ. */
function dueUnder(clock: Clock, limit: Duration, former: Context, ctx: Context): { due: Due; from: number } {
  const given = former.calendars.find(clock.calendarVersion);
  const isWhole = clock.dueAt === null || given === undefined || runsWhole(clock, given);
  if (isWhole) return { due: dueOf(clock.startedAt, limit, ctx.calendar), from: clock.startedAt };
  const { now } = ctx;
  if (isOnCalendar(limit) !== isOnCalendar(clock.limit)) return { due: dueOf(now, limit, ctx.calendar), from: now };
  const left = isOnCalendar(limit)
    ? former.calendar.workingSecondsBetween(now, clock.dueAt)
    : (clock.dueAt - now) / 1_000;
  const more = secondsOf(limit, ctx.calendar) - secondsOf(clock.limit, former.calendar);
  return { due: resume(now, Math.max(0, left + more), limit, ctx.calendar), from: now };
}

const isOnCalendar = (limit: Duration): boolean => isWorking(parseDuration(limit).unit);

/** A task not claimed yet gets the handle limit of the policy, and is due as if it were claimed at the last moment. */
function expectedEnd(
  work: CaseWork,
  task: Task,
  moves: readonly Move[],
): { task: Pick<Task, 'id'> & Partial<Task>; told?: MovedTo } | null {
  const claim = clockOn(work.case, 'CLAIM', task.id);
  if (task.state !== 'PENDING_CLAIM' || claim === undefined) return null;
  const { policy } = work.ctx;
  const { level, urgency, category } = work.case;
  const limit = task.role === 'LEAD' ? handleLimit(policy, level, urgency, category) : policy.coUnit;
  const claimDueAt = moves.find(({ clock }) => clock === claim)?.patch.dueAt ?? claim.dueAt;
  const dueAt = dueBeforeClaim(work, { ...task, handleLimit: limit }, claimDueAt);
  const { id, unitId, dueAt: formerDueAt } = task;
  const moved = { id, handleLimit: limit, dueAt };
  if (dueAt === formerDueAt) return { task: moved };
  return { task: moved, told: { taskId: id, kind: 'HANDLE', unitId, formerDueAt, dueAt } };
}
