import type { Colour } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { CaseCommand } from '../case/command.ts';
import { leadOf } from '../case/parts.ts';

/** A command as stories write it: the task or order by its id, or by its unit or colour, else the lead's and the newest. */
type WishFor<C> = C extends CaseCommand ? Omit<C, 'taskId' | 'orderId'> & Partial<Meant> : never;
export type Wish = WishFor<CaseCommand>;

interface Meant {
  readonly task: string;
  readonly unit: string;
  readonly order: string;
  readonly colour: Colour;
}

/** The command that a wish stands for in a case. */
export function meantBy(wish: Wish, c: Case): CaseCommand {
  const { task: taskId, order: orderId, unit, colour, ...rest } = wish;
  const task = c.tasks.findLast((t) => (unit ? t.unitId === unit : t.id === leadOf(c)?.id));
  const order = c.orders.findLast((o) => colour === undefined || o.colour === colour);
  return strip({ ...rest, taskId: taskId ?? task?.id, orderId: orderId ?? order?.id } as unknown as CaseCommand);
}

const ON_TASK = new Set(['claim', 'progress', 'submit']);
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
  const { taskId, orderId, ...rest } = command as CaseCommand & { taskId?: string; orderId?: string };
  if (ON_TASK.has(command.type)) return { ...rest, taskId } as CaseCommand;
  if (ON_ORDER.has(command.type)) return { ...rest, orderId } as CaseCommand;
  return rest as CaseCommand;
}
