import type { Case } from '../rules/case/case.ts';
import type { Context } from '../rules/case/context.ts';
import { loadCases } from './case.loader.ts';
import { CaseTransactions, type CaseStoreOptions } from './case-transactions.ts';
import { contextOf } from './moment.ts';

/** A case as it can be read, with what is needed to say what may be done to it. */
export interface ReadCase {
  readonly case: Case;
  readonly context: Context;
}

/** Reads cases whole, without a lock. */
export class CaseReader {
  readonly #transactions: CaseTransactions;

  constructor(options: CaseStoreOptions) {
    this.#transactions = new CaseTransactions(options);
  }

  /** Cases as one moment shows them, in the order asked for; absent ones are left out. */
  async read(caseIds: readonly string[]): Promise<ReadCase[]> {
    const { stored, read } = await this.#transactions.read((tx) => loadCases(tx, caseIds));
    const { now, references } = await this.#transactions.moment(read, this.#transactions.pool);
    return stored.map((one) => ({ case: one.case, context: contextOf(one, now, references) }));
  }
}
