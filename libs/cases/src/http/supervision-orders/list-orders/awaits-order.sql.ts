import { type Actor, unitsOf } from '@zhuoluo/kernel';
import type { Scope } from '@zhuoluo/directory/rules';
import type { Params } from '@zhuoluo/database';

/** What of an order may wait for a caller: their signature, other 办理要求 of a draft sent back, the judgement of an answer. */
export const AWAITED_OF_ORDERS = ['SIGNATURE', 'REWORDING', 'JUDGEMENT'] as const;
export type AwaitedOfOrder = (typeof AWAITED_OF_ORDERS)[number];

interface AwaitedBy {
  readonly actor: Actor;
  readonly scope: Scope;
}

/**
 * Orders, `o`, whose next step is this caller's or their office's. An answer by handing in a task is decided with its review
 * and waits for no judgement (rules.md §123). Said in the words of the partial indexes that hold what waits.
 */
export function awaitsOfOrders(
  awaited: readonly AwaitedOfOrder[],
  { actor: { posts }, scope }: AwaitedBy,
  params: Params,
): string {
  const offices = posts.filter(({ roles }) => roles.includes('SUPERVISOR')).flatMap(unitsOf);
  const ofMine = (column: string) => `${column} = ANY(${params.add(offices)}::uuid[])`;
  const steps: Readonly<Record<AwaitedOfOrder, () => string>> = {
    SIGNATURE: () =>
      `o.state = 'PENDING_SIGN' AND o.sent_back_at IS NULL AND o.signatory_post_id = ANY(${params.add(scope.postIds)}::uuid[])`,
    REWORDING: () => `o.state = 'PENDING_SIGN' AND o.sent_back_at IS NOT NULL AND ${ofMine('o.office_id')}`,
    JUDGEMENT: () =>
      `o.state = 'ANSWERED' AND o.answer_kind IS DISTINCT FROM 'SUBMISSION' AND ${ofMine('o.judge_office_id')}`,
  };
  return `(${[...new Set(awaited)].map((step) => `(${steps[step]()})`).join(' OR ')})`;
}
