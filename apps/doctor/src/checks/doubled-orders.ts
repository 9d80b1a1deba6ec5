import { isLiveOrder, type SupervisionOrder } from '@zhuoluo/cases/rules';
import type { CaseCheck } from '../record.ts';

/** 一事一单: a step of a limit draws once, and a ladder has one order in force and one draft at most (rules.md §97). */
export const doubledOrders: CaseCheck = {
  name: 'doubled-orders',
  title: '督办单不重发、一事一单',
  faultsOf: ({ case: { orders } }) => [
    ...repeated(orders, (o) => `${o.clockId} step ${o.step}`).map((key) => `several orders on limit ${key}`),
    ...repeated(orders.filter(isLiveOrder), (o) => o.ladder).map((ladder) => `several orders in force on ${ladder}`),
    ...repeated(orders.filter(isDraft), (o) => o.ladder).map((ladder) => `several drafts on ${ladder}`),
  ],
};

const isDraft = ({ state }: SupervisionOrder): boolean => state === 'PENDING_SIGN';

function repeated(orders: readonly SupervisionOrder[], keyOf: (order: SupervisionOrder) => string): string[] {
  return [...Map.groupBy(orders, keyOf)].filter(([, same]) => same.length > 1).map(([key]) => key);
}
