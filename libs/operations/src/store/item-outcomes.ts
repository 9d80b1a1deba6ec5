import { sqlState } from '@zhuoluo/database';
import { Fault, isDatabaseAway } from '@zhuoluo/platform';
import type { ItemOutcome, ItemProblem } from '../rules/operation.ts';
import type { CarryOutContext, OperationKind } from './operation-kind.ts';
import type { TakenItem } from './pending-items.ts';

/** What no kind foresaw of an item. */
export interface ItemTrouble {
  readonly operationId: string;
  readonly n: number;
  readonly error: unknown;
}

type Context = CarryOutContext<object>;

/**
 * Classes of SQLSTATE that any item would have met: connection, plan, transaction, authorization, collision, schema, resources,
 * locks, an operator’s hand. They fail the batch, which is tried again, and no item.
 */
const TROUBLE_OF_ALL = /^(08|0A|25|26|28|40|42|53|55|57)/;

/** Carries items out together; if that fails, each alone, so that one spoils no other. */
export async function outcomesOf(
  kind: OperationKind,
  items: readonly TakenItem[],
  context: Context,
  onTrouble: (trouble: ItemTrouble) => void = () => undefined,
): Promise<readonly ItemOutcome[]> {
  const together = await attempt(kind, items, context);
  if (!(together instanceof Failure)) return together;
  if (items.length === 1) return [failed(together.error, context, items[0]!, onTrouble)];
  const outcomes: ItemOutcome[] = [];
  for (const item of items) {
    const alone = await attempt(kind, [item], context);
    outcomes.push(alone instanceof Failure ? failed(alone.error, context, item, onTrouble) : alone[0]!);
  }
  return outcomes;
}

class Failure {
  constructor(readonly error: unknown) {}
}

/** Within a savepoint, so that a statement refused by the database takes no earlier item with it. */
async function attempt(
  kind: OperationKind,
  items: readonly TakenItem[],
  context: Context,
): Promise<readonly ItemOutcome[] | Failure> {
  const { tx } = context;
  await tx.query('SAVEPOINT items');
  try {
    const outcomes = await kind.carryOut(
      items.map(({ item }) => item),
      context,
    );
    if (outcomes.length !== items.length)
      throw new Error(`${kind.kind} gave ${outcomes.length} outcomes for ${items.length}`);
    await tx.query('RELEASE SAVEPOINT items');
    return outcomes;
  } catch (error) {
    if (isTroubleOfAll(error)) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT items');
    return new Failure(error);
  }
}

function isTroubleOfAll(error: unknown): boolean {
  const state = sqlState(error);
  return state === undefined ? isDatabaseAway(error) : TROUBLE_OF_ALL.test(state);
}

function failed(
  error: unknown,
  { operationId }: Context,
  { n }: TakenItem,
  onTrouble: (trouble: ItemTrouble) => void,
): ItemOutcome {
  if (!(error instanceof Fault)) onTrouble({ operationId, n, error });
  return { state: 'FAILED', problem: problemOf(error) };
}

function problemOf(error: unknown): ItemProblem {
  if (!(error instanceof Fault)) return { code: 'internal' };
  const { facts, errors } = error.more;
  return { code: error.code, ...(facts && { facts }), ...(errors && { errors }) };
}
