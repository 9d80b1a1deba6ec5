import { ladderOf, type Case, type Clock, type Ladder } from '@zhuoluo/cases/rules';
import type { CaseCheck } from '../record.ts';

/** A limit is on the ladder of its task, stage or request (rules.md §97). An order is on that of its limit, and a promise on that of its order. */
export const ladders: CaseCheck = {
  name: 'ladders',
  title: '时限和督办单各归其阶梯',
  faultsOf: ({ case: c }) => [
    ...c.clocks.filter((k) => k.ladder !== rightLadder(c, k)).map((k) => `a ${k.kind} limit on ${k.ladder}`),
    ...c.orders
      .filter((o) => o.ladder !== c.clocks.find((k) => k.id === o.clockId)?.ladder)
      .map((o) => `order ${o.docNumber ?? o.id} on ${o.ladder}, and its limit is not`),
  ],
};

function rightLadder(c: Case, { id, kind, taskId, orderId }: Clock): Ladder | undefined {
  if (orderId !== null) return c.orders.find((o) => o.id === orderId)?.ladder;
  if (taskId !== null) return ladderOf('task', taskId);
  return ladderOf(kind === 'DECIDE' ? 'request' : 'stage', id);
}
