import { advance } from '../rules/case/advance.ts';
import type { Case } from '../rules/case/case.ts';
import type { CaseCommand } from '../rules/case/command.ts';
import type { Context } from '../rules/case/context.ts';
import type { Instant } from '@zhuoluo/kernel';
import { currentTrace } from '@zhuoluo/platform';
import type { Pool } from 'pg';
import {
  GroupCommit,
  type Batchable,
  newId,
  inSnapshot,
  inTransaction,
  LOCK_NOT_AVAILABLE,
  QUERY_CANCELED,
  sqlState,
  type Queryable,
  type RetryOptions,
  type Tx,
  textOf,
  type IdempotencyKey,
} from '@zhuoluo/database';
import { areLate, countLate, loadCases, lockAndLoad, type RegionLate } from './case.loader.ts';
import { caseChange, writeCases } from './case.writer.ts';
import { ALONE, Commands, type Asked, type CommandResult, type Outcome } from './commands.ts';
import { blamingTheCases, faultOfACase } from './fault-of-a-case.ts';
import { locksOf, type Filing } from './filing.ts';
import { findCaseIdOfOrder, findCaseIdOfTask } from './find-case.ts';
import { contextOf, contextToChange, putOff, type Moment, type ReadMoment } from './moment.ts';
import { takeBack } from './quarantine.ts';
import { moving } from './stuck-milestone.ts';
import { LateCaseSweep, type SweepOptions, type SweepReport } from './sweep.ts';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import type { AdvanceResult, FileResult, RunResult } from './unit-of-work.results.ts';

export interface UnitOfWorkOptions {
  /** The caller's own pool; at least as large as its lanes, and what it advances or sweeps at once. */
  readonly pool: Pool;
  readonly references: ReferenceStore;
  readonly newId?: () => string;
  /** A number in [0, 1): spreads retries. */
  readonly random?: () => number;
  /** Takes the place of the database's clock; for tests. */
  readonly clock?: () => Instant;
  /** Told after each commit in which something happened to a case. */
  readonly onChange?: () => void;
  /** Told how many commands a transaction is begun for. */
  readonly onTransaction?: (commands: number) => void;
  /** Transactions for commands at once; what is asked while all are under way shares the next. */
  readonly lanes?: number;
}

export interface RunOptions {
  /** Stale where the case has another version before time is applied to it (rules.md §157). */
  readonly expectedVersion?: number;
  readonly idempotency?: IdempotencyKey;
}

/** A case as it can be read, with what is needed to say what may be done to it. */
export interface ReadCase {
  readonly case: Case;
  readonly context: Context;
}

/** Commands a transaction at most: the first of them waits for the last. */
const LARGEST_BATCH = 20;
/** As long as for a connection. */
const PATIENCE_MS = 10_000;

type Job = Asked & Batchable;

/** Temporal's clock is another one: a shorter sleep could end before the milestone and spin (ARCHITECTURE.md, rulings). */
const SHORTEST_SLEEP_MS = 250;

/**
 * The only writer of case tables. A change is kept whole or not at all: lock the case, bring it to now, let the rules decide,
 * allot numbers, write rows, events and poke, commit (ARCHITECTURE.md, point 1). What many ask at once shares transactions: each
 * is decided by itself, and their rows are written and committed together.
 */
export class UnitOfWork {
  readonly #pool: Pool;
  readonly #references: ReferenceStore;
  readonly #newId: () => string;
  readonly #clock: (() => Instant) | undefined;
  readonly #onChange: () => void;
  readonly #retry: RetryOptions;
  readonly #sweep: LateCaseSweep;
  readonly #commands: Commands;
  readonly #groupCommit: GroupCommit<Job, Outcome>;

  constructor({
    pool,
    references,
    newId: makeId = newId,
    random = Math.random,
    clock,
    onChange,
    onTransaction = () => undefined,
    lanes = 2,
  }: UnitOfWorkOptions) {
    this.#pool = pool;
    this.#references = references;
    this.#newId = makeId;
    this.#clock = clock;
    this.#onChange = onChange ?? (() => undefined);
    this.#retry = { attempts: 5, firstDelayMs: 10, random };
    const transaction = <T>(work: (tx: Tx) => Promise<T>) => this.#transaction(work);
    const moment = (tx: Tx, read: ReadMoment) => this.#moment(tx, read);
    this.#sweep = new LateCaseSweep({ transaction, moment, newId: makeId, clock });
    this.#commands = new Commands({ moment, newId: makeId });
    this.#groupCommit = new GroupCommit({
      lanes,
      largest: LARGEST_BATCH,
      patienceMs: PATIENCE_MS,
      carryOut: (jobs) => {
        onTransaction(jobs.length);
        return this.#carryOut(jobs);
      },
    });
  }

  /** 建单: resolves party, liaison and policy, allots the case number and opens the case. */
  fileCase(filing: Filing, key?: IdempotencyKey): Promise<FileResult> {
    return this.#ask<FileResult>({ caseId: this.#newId(), filing, key, trace: currentTrace() });
  }

  /** Brings a case to now, then carries out what somebody asks of it. What time did is kept even where they are refused. */
  run(caseId: string, command: CaseCommand, { expectedVersion, idempotency }: RunOptions = {}): Promise<RunResult> {
    return this.#ask<RunResult>({ caseId, command, expectedVersion, key: idempotency, trace: currentTrace() });
  }

  /**
   * The clock's own turn on one case. Never waits for a lock: whoever holds the case brings it to now as well.
   *
   * @throws StuckMilestone where time has nothing to do to a case that is due: its workflow would ask again at once, for ever
   */
  async advanceOne(caseId: string): Promise<AdvanceResult> {
    try {
      return await this.#transaction((tx) => this.#advance(tx, caseId));
    } catch (error) {
      if (sqlState(error) === LOCK_NOT_AVAILABLE) return { kind: 'busy' };
      throw error;
    }
  }

  /** Advances a batch of cases whose milestone is late (ARCHITECTURE.md, point 5). */
  sweep(options: SweepOptions): Promise<SweepReport> {
    return this.#sweep.run(options);
  }

  /** Whether at least so many cases are late, by however little. */
  areLate(atLeast: number): Promise<boolean> {
    return areLate(this.#pool, this.#clock?.() ?? null, atLeast);
  }

  /** How many cases are late by more than the grace, by the region of the unit that has them: its office numbers the order. */
  lateByRegion(graceMs: number): Promise<RegionLate[]> {
    return countLate(this.#pool, this.#clock?.() ?? null, graceMs);
  }

  /** Cases as one moment shows them, in the order asked for; absent ones are left out. */
  async read(caseIds: readonly string[]): Promise<ReadCase[]> {
    const { stored, read } = await inSnapshot(this.#pool, (tx) => loadCases(tx, caseIds));
    const { now, references } = await this.#moment(this.#pool, read);
    return stored.map(({ case: c }) => ({ case: c, context: contextOf(c, now, references, this.#newId) }));
  }

  findCaseIdOfTask(taskId: string): Promise<string | null> {
    return findCaseIdOfTask(this.#pool, taskId);
  }

  findCaseIdOfOrder(orderId: string): Promise<string | null> {
    return findCaseIdOfOrder(this.#pool, orderId);
  }

  async #ask<R extends CommandResult>(asked: Asked): Promise<R> {
    const exclusive = [
      asked.caseId,
      ...(asked.key ? [textOf(asked.key)] : []),
      ...('filing' in asked ? locksOf(asked.filing) : []),
    ];
    const outcome = await this.#groupCommit.ask({ ...asked, exclusive });
    return (outcome.kind === 'alone' ? await this.#alone(asked) : outcome) as R;
  }

  async #alone(asked: Asked): Promise<Outcome> {
    const outcomes = await this.#transaction((tx) => this.#commands.carryOut(tx, [asked], 'wait'));
    return outcomes[0]!;
  }

  /**
   * Where one command of a batch cannot be kept, nothing of the batch is: each goes alone then, unless the database is too slow, which
   * asking it for all again would not cure.
   */
  async #carryOut(jobs: readonly Job[]): Promise<readonly Outcome[]> {
    if (jobs.length === 1) return this.#transaction((tx) => this.#commands.carryOut(tx, jobs, 'skip'));
    try {
      return await this.#transaction((tx) => blamingTheCases(tx, () => this.#commands.carryOut(tx, jobs, 'skip')));
    } catch (error) {
      if (faultOfACase(error) === null || sqlState(error) === QUERY_CANCELED) throw error;
      return jobs.map(() => ALONE);
    }
  }

  async #advance(tx: Tx, caseId: string): Promise<AdvanceResult> {
    const { stored, read } = await lockAndLoad(tx, [caseId], 'nowait');
    const before = stored[0];
    if (!before) return { kind: 'absent' };
    const moment = await this.#moment(tx, read);
    let now = moment.now;
    const decide = (notBefore: Instant) => {
      const context = contextToChange(before, putOff(moment, notBefore), this.#newId);
      now = context.now;
      const { case: after, events } = advance(before.case, context);
      return [moving(caseChange(before, after, events, now))];
    };
    const saved = (await writeCases(tx, decide, moment.references.directory))[0]!;
    if (before.setApart) await takeBack(tx, [caseId]);
    const at = saved.case.nextMilestoneAt;
    const next = at === null ? null : { at, inMs: Math.max(SHORTEST_SLEEP_MS, at - now) };
    return { kind: 'advanced', next, events: saved.events, lateMs: saved.lateMs };
  }

  async #moment(db: Queryable, { now, stamp }: ReadMoment): Promise<Moment> {
    return { now: this.#clock?.() ?? now, references: await this.#references.at(stamp, db) };
  }

  #transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.#pool, this.#retry, work, this.#onChange);
  }
}
