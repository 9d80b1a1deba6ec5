import { movedByCalendar, type Due, type Instant, type MovedLimit } from '@zhuoluo/kernel';
import { limitMoved } from '../supervision-order/order-limit.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { Clock } from '../case/clock.ts';
import { dueFields } from '../case/clocks.ts';
import type { CaseWork } from '../case/case-work.ts';
import type { Change } from '../case/event.ts';
import { dueBeforeClaim } from '../case/handle-limit.ts';
import { clockOn } from '../case/parts.ts';
import type { Task } from '../case/task.ts';
import { deferredDraw } from '../request/deferred-draw.ts';
import { defersOrders, pendingOn } from '../request/requests-of.ts';
import { isAmong, NAMED_KINDS, TASK_KINDS } from '../case/states.ts';
import { isOwnClock } from '../case/view.ts';

/**
 * The calendar has other days: limits that run move with it, each move an event (rules.md §23). What had ended when it changed
 * is judged and stays; so do dates that people named, and what an issued order demands comes no earlier.
 */
export function followCalendar(work: CaseWork): void {
  const { newest } = work.ctx.calendars;
  const isOlder = (x: { readonly calendarVersion: number | null }) => x.calendarVersion !== newest.version;
  for (const clock of work.case.clocks.filter((k) => isMovable(k) && isOlder(k))) moveClock(work, clock);
  for (const order of work.case.orders.filter((o) => o.state === 'ISSUED' && isOlder(o))) moveOrder(work, order);
  for (const task of work.case.tasks.filter((t) => t.state === 'PENDING_CLAIM')) moveExpectedEnd(work, task);
}

/** It runs, and no person named its end. */
export function isMovable({ state, kind }: Clock): boolean {
  return state === 'RUNNING' && !isAmong(NAMED_KINDS, kind);
}

function moveClock(work: CaseWork, clock: Clock): void {
  const moved = movedByCalendar(clock, work.ctx.calendars, 'EITHER_WAY');
  if (moved === null) return;
  const { id: clockId, kind, unitId, dueAt: formerDueAt } = clock;
  const facts = { clockId, ...ofTask(clock), kind, unitId, formerDueAt, dueAt: moved.due.dueAt };
  const versions = { fromVersion: clock.calendarVersion, toVersion: moved.calendarVersion };
  work.record(
    'limit-moved',
    { ...facts, calendar: work.ctx.calendar.code, ...versions },
    clockMoved(work, clock, moved),
  );
}

/** Who does not see the task reads nothing of its limits. */
const ofTask = ({ taskId }: Pick<Clock, 'taskId'>) => (taskId === null ? {} : { taskId });

/** A clock that ends elsewhere, warned of once and drawn at its new end, with the task and the case under it. */
export function clockMoved(work: CaseWork, clock: Clock, { due, calendarVersion, countedFrom }: MovedLimit): Change {
  const { case: c } = work;
  const fields = dueFields(work, countedFrom, clock.limit, due);
  const isWarned = clock.warnAt === null && clock.dueAt !== null;
  const asked = clock.taskId === null ? undefined : pendingOn(c, clock.taskId);
  const drawAt =
    asked && defersOrders(asked) && clock.kind === 'HANDLE'
      ? deferredDraw({ ...clock, ...fields }, work.ctx)
      : fields.drawAt;
  const task = isAmong(TASK_KINDS, clock.kind) ? c.tasks.find((t) => t.id === clock.taskId) : undefined;
  return {
    ...(isOwnClock(c, clock) && c.dueAt === clock.dueAt ? { case: { dueAt: due.dueAt } } : {}),
    ...(task ? { tasks: [taskMoved(work, task, clock, due)] } : {}),
    clocks: [{ id: clock.id, ...fields, drawAt, calendarVersion, warnAt: isWarned ? null : fields.warnAt }],
  };
}

function taskMoved(work: CaseWork, task: Task, { kind }: Clock, { dueAt }: Due) {
  if (kind !== 'CLAIM') return { id: task.id, dueAt };
  return { id: task.id, claimDueAt: dueAt, dueAt: dueBeforeClaim(work, task, dueAt) };
}

function moveOrder(work: CaseWork, order: SupervisionOrder): void {
  const { rectifyDueAt, clockKind: kind, unitId, id: orderId } = order;
  const limit = {
    startedAt: order.issuedAt!,
    limit: order.rectifyLimit!,
    dueAt: rectifyDueAt,
    calendarVersion: order.calendarVersion!,
  };
  const moved = movedByCalendar(limit, work.ctx.calendars, 'LATER_ONLY');
  if (moved === null) return;
  const facts = { orderId, ...ofTask(order), kind, unitId, formerDueAt: rectifyDueAt, dueAt: moved.due.dueAt };
  const versions = { fromVersion: limit.calendarVersion, toVersion: moved.calendarVersion };
  const orders = [{ id: orderId, ...limitMoved(work, order, moved) }];
  work.record('limit-moved', { ...facts, calendar: work.ctx.calendar.code, ...versions }, { orders });
}

/** When a task not claimed yet would be due, were it claimed at the last moment. */
function moveExpectedEnd(work: CaseWork, task: Task): void {
  const { calendar } = work.ctx;
  const claim = clockOn(work.case, 'CLAIM', task.id);
  if (claim === undefined || claim.calendarVersion === calendar.version) return;
  const dueAt: Instant | null = dueBeforeClaim(work, task, claim.dueAt);
  if (dueAt === task.dueAt) return;
  const { id: taskId, unitId, dueAt: formerDueAt } = task;
  work.record(
    'limit-moved',
    {
      ...{ taskId, kind: 'HANDLE', unitId, formerDueAt, dueAt },
      ...{ calendar: calendar.code, fromVersion: claim.calendarVersion, toVersion: calendar.version },
    },
    { tasks: [{ id: taskId, dueAt }] },
  );
}
