import { isOpenOrder, type SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { ClockKind } from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Case, Clock, Task } from './case.ts';
import { isAmong, OPEN_TASK, STAGE_KINDS, WITH_UNIT } from './states.ts';

/** The unit still has something to do on it. */
export function isWorkable(task: Task): boolean {
  return isAmong(WITH_UNIT, task.state);
}

/** Neither ended nor handed on. */
export function isActive(task: Task): boolean {
  return isAmong(OPEN_TASK, task.state);
}

/** The lead that answers for the case now, if it is with a lead. */
export function leadOf(c: Case): Task | undefined {
  return c.tasks.find((t) => t.role === 'LEAD' && t.round === c.round && t.state !== 'REASSIGNED');
}

/** The clock of a kind that runs (or is paused) on a task, or on the case itself. */
export function clockOn(c: Case, kind: ClockKind, taskId: string | null = null): Clock | undefined {
  return c.clocks.find((k) => k.kind === kind && k.taskId === taskId && k.state !== 'STOPPED');
}

/** The clock of the stage the case itself is in; none while a unit handles it. */
export function stageClock(c: Case): Clock | undefined {
  return c.clocks.find((k) => isAmong(STAGE_KINDS, k.kind) && k.state === 'RUNNING');
}

/** Orders of one ladder: a task's, or those drawn on the clock of a stage (rules.md §97, §101). */
export function ladderOf(c: Case, taskId: string | null, stageClockId?: string): readonly SupervisionOrder[] {
  return c.orders.filter((o) =>
    taskId === null ? o.taskId === null && o.clockId === stageClockId : o.taskId === taskId,
  );
}

/** 一事一单: at most one order of a ladder is open, beside the draft that will supersede it. */
export function openOrders(c: Case, taskId: string | null, stageClockId?: string): readonly SupervisionOrder[] {
  return ladderOf(c, taskId, stageClockId).filter(isOpenOrder);
}

/** 专班办公室 at the tier of the unit in charge. */
export function officeOf(c: Case, directory: Directory): string {
  return directory.dispatchOffice(c.tier, c.regionId, c.partyKind);
}
