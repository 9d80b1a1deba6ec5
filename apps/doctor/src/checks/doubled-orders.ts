import { isLiveOrder, type SupervisionOrder } from '@zhuoluo/cases/rules';
import type { CaseCheck } from '../record.ts';

/** 一事一单: a step of a limit draws once, and a ladder has one order in force (rules.md §97). */
export const doubledOrders: CaseCheck = {
  name: 'doubled-orders',
  title: '督办单不重发、一事一单',
  faultsOf: ({ case: { orders } }) => [
    ...repeated(orders, (o) => `${o.clockId} step ${o.step}`).map((key) => `several orders on limit ${key}`),
    ...repeated(orders.filter(isLiveOrder), (o) => o.taskId ?? o.clockId).map(
      (ladder) => `several orders in force on the ladder of ${ladder}`,
    ),
  ],
};

function repeated(orders: readonly SupervisionOrder[], keyOf: (order: SupervisionOrder) => string): string[] {
  return [...Map.groupBy(orders, keyOf)].filter(([, same]) => same.length > 1).map(([key]) => key);
}
