import { inTransaction, type Pool, type Tx } from '@zhuoluo/database';
import { AccountStore } from '@zhuoluo/directory/store';
import { refusal, type Actor, type Refusal } from '@zhuoluo/kernel';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { isOpen } from '../rules/may-go-on.ts';
import { type ItemCounts, type Operation, withOutcomes } from '../rules/operation.ts';
import { type ItemTrouble, outcomesOf } from './item-outcomes.ts';
import { moveOperation } from './operation-history.ts';
import type { OperationKind } from './operation-kind.ts';
import type { OperationKinds } from './operation-kinds.ts';
import { operationOf } from './operation.entity.ts';
import { OperationStore } from './operation.store.ts';
import { countIn, failAll, isPending, noteOutcomes, takeItems } from './pending-items.ts';

export interface OperationRunnerOptions {
  readonly pool: Pool;
  readonly references: ReferenceStore;
  readonly kinds: OperationKinds;
  /** Called after each commit that others may want to hear of. */
  readonly onChange?: () => void;
  /** Told of what no kind foresaw; the item has failed then. */
  readonly onTrouble?: (trouble: ItemTrouble) => void;
}

/** How long a batch may go on. */
export interface BatchLimits {
  /** Asked before each take; once it says no, the batch ends. */
  readonly goOn: () => boolean;
}

export interface BatchReport {
  /** Null if there was nothing to go on with. */
  readonly kind: string | null;
  /** What this batch did. */
  readonly ended: ItemCounts;
  /** Whether items are left that somebody ought to go on with. */
  readonly more: boolean;
  /** Items are left, and another batch has them in hand. */
  readonly isBusy: boolean;
}

const RETRY = { attempts: 3, firstDelayMs: 50, random: Math.random };
const NO_ITEMS: ItemCounts = { total: 0, done: 0, failed: 0, skipped: 0 };
const NOTHING: BatchReport = { kind: null, ended: NO_ITEMS, more: false, isBusy: false };

/** Carries operations on, a batch at a time. Outcomes commit with what was done by the context's transaction. */
export class OperationRunner {
  readonly #options: OperationRunnerOptions;
  readonly #accounts: AccountStore;

  constructor(options: OperationRunnerOptions) {
    this.#options = options;
    this.#accounts = new AccountStore(options.pool);
  }

  /**
   * Goes on with an operation until the limits say stop or nothing is left. It may die at any point and be called twice at once.
   *
   * @throws Error while the database is away or in trouble; nothing is lost then
   */
  async runBatch(id: string, { goOn }: BatchLimits): Promise<BatchReport> {
    const operation = await this.#begin(id);
    if (!operation) return NOTHING;
    let ended = NO_ITEMS;
    let taken: ItemCounts | null = null;
    while (goOn() && taken?.total !== 0) {
      taken = await this.#take(operation);
      ended = sumOf(ended, taken);
    }
    const { state } = await this.#rest(id, ended);
    const more = isOpen(state);
    return { kind: operation.kind, ended, more, isBusy: more && taken?.total === 0 };
  }

  /** Marks it as running; null if it is not there or not open. */
  #begin(id: string): Promise<Operation | null> {
    return this.#commit(async (store, db) => {
      const row = await store.hold(id);
      if (!row || !isOpen(row.state)) return null;
      const at = await store.now();
      if (row.state === 'QUEUED') {
        const change = { state: 'RUNNING', startedAt: row.startedAt ?? at, seenAt: at } as const;
        return operationOf(await moveOperation(db, row, { type: 'started', at, by: null, change }));
      }
      await db.query('UPDATE operation SET seen_at = $2 WHERE id = $1', [id, new Date(at)]);
      return operationOf(row);
    });
  }

  /** Carries out the next items: none if none is free, or the operation was cancelled meanwhile. */
  async #take({ id, kind: name, params, askedBy }: Operation): Promise<ItemCounts> {
    const kind = this.#options.kinds.find(name);
    if (!kind) throw new Error(`this worker knows no operations of the kind ${name}`);
    const asker = await this.#accounts.actor(askedBy.personId);
    const refused = await this.#refusal(kind, asker?.actor ?? null, params);
    return this.#commit(async (_, tx) => {
      if (refused || !asker) return countIn(tx, id, await failAll(tx, id, refused ?? refusal('role-missing')));
      const items = await takeItems(tx, id, kind.together);
      if (items.length === 0) return NO_ITEMS;
      const outcomes = await outcomesOf(
        kind,
        items,
        { operationId: id, params, actor: asker.actor, tx },
        this.#options.onTrouble,
      );
      await noteOutcomes(tx, id, items, outcomes);
      return countIn(tx, id, withOutcomes({ ...NO_ITEMS, total: items.length }, outcomes));
    });
  }

  /** Who has left, or may no longer, does nothing more by what they once asked for. */
  async #refusal(kind: OperationKind, actor: Actor | null, params: object): Promise<Refusal | null> {
    if (!actor) return refusal('role-missing');
    const { directory } = await this.#options.references.current();
    return kind.refuses(actor, params, directory);
  }

  /** Ends it if nothing is left; else tells how far it has come, if it has. */
  #rest(id: string, ended: ItemCounts): Promise<Operation> {
    return this.#commit(async (store, db) => {
      const row = (await store.hold(id))!;
      if (!isOpen(row.state)) return operationOf(row);
      const at = await store.now();
      if (!(await isPending(db, id))) {
        const change = { state: 'DONE', endedAt: at, seenAt: at } as const;
        return operationOf(await moveOperation(db, row, { type: 'ended', at, by: null, change }));
      }
      if (ended.total === 0) return operationOf(row);
      return operationOf(await moveOperation(db, row, { type: 'progressed', at, by: null, change: { seenAt: at } }));
    });
  }

  async #commit<T>(work: (store: OperationStore, tx: Tx) => Promise<T>): Promise<T> {
    const result = await inTransaction(this.#options.pool, RETRY, (tx) => work(new OperationStore(tx), tx));
    this.#options.onChange?.();
    return result;
  }
}

function sumOf(a: ItemCounts, b: ItemCounts): ItemCounts {
  return {
    total: a.total + b.total,
    done: a.done + b.done,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}
