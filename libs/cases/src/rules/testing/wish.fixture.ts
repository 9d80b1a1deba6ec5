import type { Colour } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { CaseCommand } from '../case/command.ts';
import { leadOf, stageClock } from '../case/parts.ts';

/** A command as stories write it. Its task, order or request is named by id, unit or colour; else it is the lead's or the newest. */
type WishFor<C> = C extends CaseCommand ? Omit<C, 'taskId' | 'orderId' | 'requestId'> & Partial<Meant> : never;
export type Wish = WishFor<CaseCommand>;

interface Meant {
  readonly task: string;
  readonly unit: string;
  readonly order: string;
  readonly colour: Colour;
  readonly request: string;
}

/** The command that a wish stands for in a case. */
export function meantBy(wish: Wish, c: Case): CaseCommand {
  const { task: taskId, order: orderId, request: requestId, unit, colour, ...rest } = wish;
  const task = c.tasks.findLast((t) => (unit ? t.unitId === unit : t.id === leadOf(c)?.id));
  const order = c.orders.findLast((o) => colour === undefined || o.colour === colour);
  return strip({
    ...rest,
    // A direct order has the colour, and is on the lead's task while that is handled.
    ...(rest.type === 'order' && { ...(stageClock(c) ? {} : { onTask: task?.id }), ...rest, colour }),
    taskId: taskId ?? task?.id,
    orderId: orderId ?? order?.id,
    requestId: requestId ?? c.requests.at(-1)?.id,
  } as unknown as CaseCommand);
}

const ON_TASK = new Set(['claim', 'progress', 'submit', 'return', 'urge', 'extend', 'suspend', 'resume']);
const ON_REQUEST = new Set([
  'decide-return',
  'decide-escalation',
  'decide-extension',
  'decide-suspension',
  'decide-rating-dispute',
  'decide-objection',
  'withdraw-request',
]);
const ON_ORDER = new Set([
  'sign',
  'send-back',
  'resubmit',
  'receive',
  'answer',
  'accept-answer',
  'reject-answer',
  'revoke',
]);

function strip(command: CaseCommand): CaseCommand {
  const { taskId, orderId, requestId, ...rest } = command as CaseCommand & {
    taskId?: string;
    orderId?: string;
    requestId?: string;
  };
  if (ON_TASK.has(command.type)) return { ...rest, taskId } as CaseCommand;
  if (ON_ORDER.has(command.type)) return { ...rest, orderId } as CaseCommand;
  if (ON_REQUEST.has(command.type)) return { ...rest, requestId } as CaseCommand;
  return rest as CaseCommand;
}
