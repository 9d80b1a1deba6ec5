import { holds, refusal, type Actor, type Refusal } from '@zhuoluo/kernel';
import type { Queryable } from '@zhuoluo/database';
import { Fault } from '@zhuoluo/platform';
import type { ItemOutcome } from '../../rules/operation.ts';
import type { CarryOutContext, OperationKind, PlannedItem } from '../operation-kind.ts';

export interface TallyParams {
  readonly items: number;
}

export const CREATE_TALLY = 'CREATE TABLE tally (n integer PRIMARY KEY, person text NOT NULL)';

const PAGE = 1_000;

/** Writes a row for each number, so that tests see what was done, how often and by whom: the smallest kind there is. */
export class Tally implements OperationKind<TallyParams, number> {
  readonly kind = 'tally';
  readonly params = null;
  readonly together: number;
  readonly handedOver: (readonly number[])[] = [];
  /** What carrying out does besides, before it writes. */
  onItem: (n: number, context: CarryOutContext<TallyParams>) => Promise<void> | void = () => undefined;

  constructor(together = 1) {
    this.together = together;
  }

  refuses(actor: Actor): Refusal | null {
    return holds(actor, 'ADMIN') ? null : refusal('role-missing', { wanted: 'ADMIN' });
  }

  async *plan(_: Queryable, { items }: TallyParams): AsyncIterable<PlannedItem<number>[]> {
    for (let from = 1; from <= items; from += PAGE) {
      const length = Math.min(PAGE, items - from + 1);
      yield await Promise.resolve(
        Array.from({ length }, (__, i) => ({ subjectId: null, label: `第 ${from + i} 项`, item: from + i })),
      );
    }
  }

  async carryOut(items: readonly number[], context: CarryOutContext<TallyParams>): Promise<ItemOutcome[]> {
    this.handedOver.push(items);
    const outcomes: ItemOutcome[] = [];
    for (const n of items) {
      await this.onItem(n, context);
      await context.tx.query('INSERT INTO tally (n, person) VALUES ($1, $2)', [n, context.actor.name]);
      outcomes.push({ state: 'DONE', result: { n } });
    }
    return outcomes;
  }
}

export const REFUSED = new Fault('role-missing', { facts: { wanted: 'LEADER' } });
