import { ladderOf, type Ladder } from '../escalation/ladder-of.ts';
import { requestUnder } from '../request/requests-of.ts';
import { isOpenOrder, type SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { CaseState, ClockKind } from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Case } from './case.ts';
import type { Clock } from './clock.ts';
import type { Task } from './task.ts';
import { isAmong, OPEN_TASK, RESULT_TOLD, STAGE_KINDS, WITH_UNIT } from './states.ts';

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

/** Its state, and of an archived case the one in which it ended. */
export function stateBeforeArchive({ state, endedAs }: Pick<Case, 'state' | 'endedAs'>): CaseState {
  return endedAs ?? state;
}

/** Whether the enterprise has its answer: the office has accepted it, or the liaison gave it. */
export function isResultTold(c: Case): boolean {
  const lead = leadOf(c);
  return (
    isAmong(RESULT_TOLD, stateBeforeArchive(c)) || (c.endedAt !== null && (lead === undefined || lead.state === 'DONE'))
  );
}

/** What a unit, or the one whose work it does, has to do in the case now. */
export function activeTaskOf(c: Case, unitId: string, directory: Directory): Task | undefined {
  return c.tasks.findLast((t) => isActive(t) && directory.isSameUnit(t.unitId, unitId));
}

/** The clock of a kind that runs (or is paused) on a task, or on the case itself. */
export function clockOn(c: Case, kind: ClockKind, taskId: string | null = null): Clock | undefined {
  return c.clocks.find((k) => k.kind === kind && k.taskId === taskId && k.state !== 'STOPPED');
}

/** The clock of the stage the case itself is in; none while a unit handles it. */
export function stageClock(c: Case): Clock | undefined {
  return c.clocks.find((k) => isAmong(STAGE_KINDS, k.kind) && k.state === 'RUNNING');
}

/** The task that a ladder stands on; none of a stage's. */
export function taskUnder(c: Case, ladder: Ladder): Task | undefined {
  return c.tasks.find((t) => ladderOf('task', t.id) === ladder);
}

/** The clock of the stage that a ladder stands on; none of a task's. */
export function stageUnder(c: Case, ladder: Ladder): Clock | undefined {
  return c.clocks.find((k) => ladderOf('stage', k.id) === ladder);
}

/** Whether what the ladder presses for is still in the hands of the unit that it presses. */
export function isLadderAlive(c: Case, ladder: Ladder): boolean {
  const task = taskUnder(c, ladder);
  if (task) return !task.leftBehind && isWorkable(task);
  const request = requestUnder(c, ladder);
  return request ? request.state === 'PENDING' : stageUnder(c, ladder)?.state === 'RUNNING';
}

/** All orders of one ladder, in the order in which they were drawn (rules.md §97, §101). */
export function ordersOn(c: Case, ladder: Ladder): readonly SupervisionOrder[] {
  return c.orders.filter((o) => o.ladder === ladder);
}

/** 一事一单: at most one order of a ladder is open, beside the draft that will supersede it. */
export function openOrders(c: Case, ladder: Ladder): readonly SupervisionOrder[] {
  return ordersOn(c, ladder).filter(isOpenOrder);
}

/** Drafts of what is to take the place of an order. */
export function draftsAfter(c: Case, { id, ladder }: SupervisionOrder): readonly SupervisionOrder[] {
  return openOrders(c, ladder).filter((o) => o.supersedes === id && o.state === 'PENDING_SIGN');
}

/** The leaders' dates on the ladder of a task that are not past history: they run, or wait with a result that is reviewed (rules.md §92). */
export function instructionsOn(c: Case, ladder: Ladder): readonly Clock[] {
  return c.clocks.filter((k) => k.kind === 'INSTRUCTION' && k.ladder === ladder && k.state !== 'STOPPED');
}

/** The date that an accepted answer promised on a ladder, while it is awaited (rules.md §124). */
export function promiseOn(c: Case, ladder: Ladder): Clock | undefined {
  return c.clocks.find((k) => k.kind === 'COMMITMENT' && k.ladder === ladder && k.state === 'RUNNING');
}

/** 专班办公室 at the tier of the unit in charge. */
export function officeOf(c: Case, directory: Directory): string {
  return directory.dispatchOffice(c.tier, c.regionId, c.partyKind);
}
