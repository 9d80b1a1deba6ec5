import type { CaseCommand } from '../rules/case/command.ts';
import { currentTrace } from '@zhuoluo/platform';
import {
  GroupCommit,
  type Batchable,
  newId,
  QUERY_CANCELED,
  sqlState,
  textOf,
  type IdempotencyKey,
  type Tx,
} from '@zhuoluo/database';
import { isFiling, type Asked } from './asked.ts';
import { CaseTransactions, type CaseStoreOptions } from './case-transactions.ts';
import { ALONE, type CommandResult, type FileResult, type Outcome, type RunResult } from './command-results.ts';
import { carryOut, type Ports } from './carry-out.ts';
import { type EvidenceFiles, NO_FILES } from './evidence-files.ts';
import { blamingTheCases, faultOfACase } from './fault-of-a-case.ts';
import { locksOf, type Filing } from './filing.ts';

export interface CaseCommandsOptions extends CaseStoreOptions {
  /** Told how many commands a transaction is begun for. */
  readonly onTransaction?: (commands: number) => void;
  /** Transactions that commands share, at once; 0 gives each command a transaction of its own. */
  readonly lanes?: number;
  /** Where the files lie that commands bring; none may bring any if not given. */
  readonly files?: Pick<EvidenceFiles, 'attach'>;
}

export interface RunOptions {
  /** Stale where the case has another version before time is applied to it (rules.md §157). */
  readonly expectedVersion?: number;
  readonly idempotency?: IdempotencyKey;
}

/** Commands a transaction at most: the first of them waits for the last. */
const LARGEST_BATCH = 20;
/** As long as for a connection. */
const PATIENCE_MS = 10_000;

type Job = Asked & Batchable;

/**
 * What people do to cases. A change is kept whole or not at all. The case is locked and brought to now, the rules
 * decide, numbers are allotted, rows, events and poke are written and committed (ARCHITECTURE.md, point 1). Commands that come together share transactions:
 * each is decided by itself, and their rows are written and committed together.
 */
export class CaseCommands {
  readonly #transactions: CaseTransactions;
  readonly #together: GroupCommit<Job, Outcome> | null;
  readonly #ports: Ports;
  readonly #onTransaction: (commands: number) => void;

  constructor({ lanes = 2, onTransaction = () => undefined, files = NO_FILES, ...options }: CaseCommandsOptions) {
    this.#transactions = new CaseTransactions(options);
    this.#ports = { moment: this.#transactions.moment, files };
    this.#onTransaction = onTransaction;
    const carryOut = (jobs: readonly Job[]) => this.#carryOutTogether(jobs);
    this.#together =
      lanes > 0 ? new GroupCommit({ lanes, largest: LARGEST_BATCH, patienceMs: PATIENCE_MS, carryOut }) : null;
  }

  /** 建单: resolves party, liaison and policy, allots the case number and opens the case. */
  fileCase(filing: Filing, key?: IdempotencyKey): Promise<FileResult> {
    return this.#ask<FileResult>({ caseId: newId(), filing, key, trace: currentTrace() });
  }

  /** Brings a case to now, then carries out what somebody asks of it. What time did is kept even where they are refused. */
  run(caseId: string, command: CaseCommand, { expectedVersion, idempotency }: RunOptions = {}): Promise<RunResult> {
    return this.#ask<RunResult>({ caseId, command, expectedVersion, key: idempotency, trace: currentTrace() });
  }

  async #ask<R extends CommandResult>(asked: Asked): Promise<R> {
    const outcome = (await this.#together?.ask({ ...asked, exclusive: exclusiveOf(asked) })) ?? ALONE;
    return (outcome.kind === 'alone' ? await this.#carryOutAlone(asked) : outcome) as R;
  }

  async #carryOutAlone(asked: Asked): Promise<Outcome> {
    const outcomes = await this.#transactions.write((tx) => carryOut(tx, [asked], 'wait', this.#ports));
    return outcomes[0]!;
  }

  /**
   * If one command of a batch cannot be kept, nothing of the batch is, and each goes alone then. Not if the database is too slow:
   * asking for all again would not cure that.
   */
  async #carryOutTogether(jobs: readonly Job[]): Promise<readonly Outcome[]> {
    this.#onTransaction(jobs.length);
    const work = (tx: Tx) => carryOut(tx, jobs, 'skip', this.#ports);
    if (jobs.length === 1) return this.#transactions.write(work);
    try {
      return await this.#transactions.write((tx) => blamingTheCases(tx, () => work(tx)));
    } catch (error) {
      if (faultOfACase(error) === null || sqlState(error) === QUERY_CANCELED) throw error;
      return jobs.map(() => ALONE);
    }
  }
}

/** What no two commands of one transaction may have in common: neither would see the other's doing. */
function exclusiveOf(asked: Asked): string[] {
  const { caseId, key } = asked;
  return [caseId, ...(key ? [textOf(key)] : []), ...(isFiling(asked) ? locksOf(asked.filing) : [])];
}
