import type { ClockKind } from '@zhuoluo/kernel';
import type { CaseNoticeKind } from '@zhuoluo/notices/rules';
import type { RunningLimit } from '../../rules/case/view.ts';
import { rectifying } from '../answers/present-order.ts';
import type { Deadlines } from './deadline-of.ts';
import { TASK_KINDS } from '../../rules/case/states.ts';

/** A clock of the case that runs, as a row of the inbox holds it. */
export interface RunningClock extends RunningLimit {
  readonly kind: ClockKind;
  readonly taskId: string | null;
}

/** The case's clocks that run; none where the case is out of sight. Instants in JSON are epoch milliseconds, as elsewhere. */
export const RUNNING_CLOCKS = `
  (SELECT coalesce(json_agg(json_build_object(
      'kind', k.kind, 'taskId', k.task_id, 'limit', k."limit", 'remainingSeconds', k.remaining_seconds,
      'dueAt', round(extract(epoch FROM k.due_at) * 1000), 'recheckAt', round(extract(epoch FROM k.recheck_at) * 1000))), '[]')
    FROM clock k WHERE k.case_id = c.id AND k.state = 'RUNNING')`;

const STAGE_CLOCK: Readonly<Partial<Record<CaseNoticeKind, ClockKind>>> = {
  'case-to-accept': 'INTAKE',
  'case-to-dispatch': 'DISPATCH',
  'task-to-review': 'REVIEW',
  'case-to-follow-up': 'FOLLOW_UP',
  'case-to-rate': 'FOLLOW_UP',
  'rating-to-verify': 'VERIFY',
  'case-to-close': 'CLOSING',
};

type OrderLimit = Parameters<typeof rectifying>[0];

/** What of a row says which limit its notice is about. */
type About = Pick<OrderLimit, 'rectifyLimit' | 'rectifyDueAt' | 'remainingSeconds' | 'recheckAt'> & {
  readonly kind: CaseNoticeKind;
  readonly taskId: string | null;
  readonly orderState: OrderLimit['state'] | null;
  readonly clocks: readonly RunningClock[];
};

/** The limit that runs for what a notice asks; undefined where none does. */
export function runningLimitOf(row: About, deadline: keyof Deadlines | null): RunningLimit | undefined {
  switch (deadline) {
    case 'stageDueAt':
      return row.clocks.find((clock) => clock.kind === STAGE_CLOCK[row.kind]);
    case 'taskDueAt':
      return ofTask(row, ...TASK_KINDS);
    case 'handleDueAt':
      return ofTask(row, 'HANDLE');
    case 'rectifyDueAt':
      return row.orderState === null ? undefined : rectifying({ ...row, state: row.orderState });
    default:
      return undefined;
  }
}

/** Whether handling, which a notice tells the limit of, begins once the unit has claimed the task. */
export function awaitsClaim(row: About, deadline: keyof Deadlines | null): boolean {
  return deadline === 'handleDueAt' && ofTask(row, 'CLAIM') !== undefined;
}

function ofTask({ taskId, clocks }: About, ...kinds: readonly ClockKind[]): RunningClock | undefined {
  return clocks.find((clock) => taskId !== null && clock.taskId === taskId && kinds.includes(clock.kind));
}
