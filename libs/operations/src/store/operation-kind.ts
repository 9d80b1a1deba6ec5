import type { Queryable, Tx } from '@zhuoluo/database';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Actor, Refusal } from '@zhuoluo/kernel';
import type { ItemOutcome } from '../rules/operation.ts';

/** One thing that a plan names. */
export interface PlannedItem<Item> {
  /** What it is done to, if that has an id already. */
  readonly subjectId: string | null;
  /** The same as people know it: a case number, a row of a sheet; shown in results. */
  readonly label: string;
  /** What is needed in order to carry it out, as JSON; forgotten once that is done. */
  readonly item: Item;
}

export interface CarryOutContext<Params> {
  readonly operationId: string;
  readonly params: Params;
  /** Who asked, with the rights of this moment. */
  readonly actor: Actor;
  /** Commits with the outcome: what is written by it is done exactly once. */
  readonly tx: Tx;
}

/**
 * Work over many things that a module offers. The API plans by it and the worker carries it out, so it stands in the module's store.
 * See ARCHITECTURE.md, “To add …”.
 */
export interface OperationKind<Params extends object = object, Item = unknown> {
  /** One word of the contract, such as `move-policy`; never renamed. */
  readonly kind: string;
  /** The class whose fields check what `POST /operations` brings; null if the kind is asked for by a door of its owner's. */
  readonly params: (new () => Params) | null;
  /** Whether somebody may ask for this; asked again before each batch, by the rights of that moment. */
  refuses(actor: Actor, params: Params, directory: Directory): Refusal | null;
  /** Names the items page by page, and changes nothing. @throws Fault if the params fit no plan */
  plan(db: Queryable, params: Params, actor: Actor): AsyncIterable<readonly PlannedItem<Item>[]>;
  /** So many items are handed over at once, with one transaction. 1 unless they cost less together. */
  readonly together: number;
  /**
   * Carries out items, all or none of them, and gives an outcome each, in their order. It may be called again for the same items
   * if a worker dies, so a second time must change nothing.
   *
   * @throws Fault for what fails: of several items each is then tried alone, and its outcome is the fault
   */
  carryOut(items: readonly Item[], context: CarryOutContext<Params>): Promise<readonly ItemOutcome[]>;
}
