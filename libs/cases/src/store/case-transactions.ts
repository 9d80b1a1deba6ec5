import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from 'pg';
import { inSnapshot, inTransaction, type Tx } from '@zhuoluo/database';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import type { MomentOf } from './moment.ts';

export interface CaseStoreOptions {
  /** The caller's own pool, at least as large as what the caller does at once. */
  readonly pool: Pool;
  readonly references: ReferenceStore;
  /** Takes the place of the database's clock; for tests. */
  readonly now?: (() => Instant) | undefined;
  /** Told after each commit in which something happened to a case. */
  readonly onChange?: () => void;
}

const RETRY = { attempts: 5, firstDelayMs: 10, random: Math.random };

/** Transactions on the tables of cases, and the moment at which the rules decide in them. */
export class CaseTransactions {
  readonly pool: Pool;
  readonly #references: ReferenceStore;
  readonly #now: () => Instant | null;
  readonly #onChange: () => void;

  constructor({ pool, references, now, onChange = () => undefined }: CaseStoreOptions) {
    this.pool = pool;
    this.#references = references;
    this.#now = now ?? (() => null);
    this.#onChange = onChange;
  }

  /** All of the work or nothing; tried again if it met what may pass. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, RETRY, work, this.#onChange);
  }

  /** One moment of the database. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inSnapshot(this.pool, work);
  }

  /** Now, with the references of the version that was read beside it. */
  readonly moment: MomentOf = async ({ now, stamp }, db) => {
    return { now: this.now ?? now, references: await this.#references.at(stamp, db, now) };
  };

  /** Null: the database's own. */
  get now(): Instant | null {
    return this.#now();
  }
}
