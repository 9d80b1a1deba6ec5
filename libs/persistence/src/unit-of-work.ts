import {
  advance,
  decide,
  fileCase,
  type Case,
  type CaseCommand,
  type Context,
  type FileCase,
  type Instant,
} from '@zhuoluo/domain';
import type { Pool } from 'pg';
import { newId } from './database/new-id.ts';
import { countLate, loadCases, lockAndLoad, type RegionLate, type StoredCase } from './case/case.loader.ts';
import { caseChange, writeCases } from './case/case.writer.ts';
import { beginFiling, caseNoOf, indexCase, type Filing } from './case/filing.ts';
import { findCaseIdOfOrder, findCaseIdOfTask } from './case/find-case.ts';
import { contextOf, type Moment, type ReadMoment } from './case/moment.ts';
import { takeBack } from './case/quarantine.ts';
import { isStuck, moving } from './case/stuck-milestone.ts';
import { LateCaseSweep, type SweepOptions, type SweepReport } from './case/sweep.ts';
import {
  inTransaction,
  LOCK_NOT_AVAILABLE,
  sqlState,
  type Queryable,
  type RetryOptions,
  type Tx,
} from './database/transaction.ts';
import { claimKey, forgetKey, type IdempotencyKey } from './identity/idempotency-key.ts';
import type { ReferenceStore } from './reference/reference-store.ts';
import type { AdvanceResult, FileResult, RunResult } from './unit-of-work.results.ts';

export interface UnitOfWorkOptions {
  /** The caller's own pool; at least as large as its concurrency. */
  readonly pool: Pool;
  readonly references: ReferenceStore;
  readonly newId?: () => string;
  /** A number in [0, 1): spreads retries. */
  readonly random?: () => number;
  /** Takes the place of the database's clock; for tests. */
  readonly clock?: () => Instant;
  /** Told after each commit in which something happened to a case. */
  readonly onChange?: () => void;
}

export interface RunOptions {
  /** Stale where the case has another version before time is applied to it (domain.md 9.22). */
  readonly expectedVersion?: number;
  readonly idempotency?: IdempotencyKey;
}

/** A case as it can be read, with what is needed to say what may be done to it. */
export interface ReadCase {
  readonly case: Case;
  readonly context: Context;
}

/** Temporal's clock is another one: a shorter sleep could end before the milestone and spin (architecture.md, rulings). */
const SHORTEST_SLEEP_MS = 250;

/**
 * The only writer of case tables. Every change is one transaction: lock the case, bring it to now, let the rules decide, allot
 * numbers, write rows, events and poke, commit (architecture.md, point 1).
 */
export class UnitOfWork {
  readonly #pool: Pool;
  readonly #references: ReferenceStore;
  readonly #newId: () => string;
  readonly #clock: (() => Instant) | undefined;
  readonly #onChange: () => void;
  readonly #retry: RetryOptions;
  readonly #sweep: LateCaseSweep;

  constructor({ pool, references, newId: makeId = newId, random = Math.random, clock, onChange }: UnitOfWorkOptions) {
    this.#pool = pool;
    this.#references = references;
    this.#newId = makeId;
    this.#clock = clock;
    this.#onChange = onChange ?? (() => undefined);
    this.#retry = { attempts: 5, firstDelayMs: 10, random };
    this.#sweep = new LateCaseSweep({
      transaction: (work) => this.#transaction(work),
      moment: (tx, read) => this.#moment(tx, read),
      newId: makeId,
      clock,
    });
  }

  /** 建单: resolves party, liaison and policy, allots the case number and opens the case. */
  fileCase(filing: Filing, idempotency?: IdempotencyKey): Promise<FileResult> {
    return this.#once(idempotency, this.#newId(), (tx, caseId) => this.#file(tx, caseId, filing));
  }

  /** Brings a case to now, then carries out what somebody asks of it. What time did is kept even where they are refused. */
  run(caseId: string, command: CaseCommand, options: RunOptions = {}): Promise<RunResult> {
    return this.#once(options.idempotency, caseId, (tx) => this.#run(tx, caseId, command, options.expectedVersion));
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

  /** Advances a batch of cases whose milestone is late (architecture.md, point 5). */
  sweep(options: SweepOptions): Promise<SweepReport> {
    return this.#sweep.run(options);
  }

  /** How many cases are late by more than the grace, by the region of the unit that has them: its office numbers the order. */
  lateByRegion(graceMs: number): Promise<RegionLate[]> {
    return countLate(this.#pool, this.#clock?.() ?? null, graceMs);
  }

  /** Cases as one moment shows them, in the order asked for; absent ones are left out. */
  async read(caseIds: readonly string[]): Promise<ReadCase[]> {
    const { stored, read } = await loadCases(this.#pool, caseIds);
    const { now, references } = await this.#moment(this.#pool, read);
    return stored.map(({ case: c }) => ({ case: c, context: contextOf(c, now, references, this.#newId) }));
  }

  findCaseIdOfTask(taskId: string): Promise<string | null> {
    return findCaseIdOfTask(this.#pool, taskId);
  }

  findCaseIdOfOrder(orderId: string): Promise<string | null> {
    return findCaseIdOfOrder(this.#pool, orderId);
  }

  async #file(tx: Tx, caseId: string, { partyId, ...said }: Filing): Promise<FileResult> {
    const begun = await beginFiling(tx, partyId);
    if (!begun) return { kind: 'absent' };
    const { name, ...found } = begun.party;
    const { now, references } = await this.#moment(tx, begun.read);
    const { directory } = references;
    const party = { ...found, tier: directory.region(found.regionId).tier };
    const { version, policy } = references.policyFor(party.regionId);
    const caseNo = caseNoOf(begun.serial, now);
    const command: FileCase = { ...said, type: 'file-case', caseId, caseNo, policyVersion: version, party };
    const context = { now, policy, calendar: references.calendar(policy.calendar), directory, newId: this.#newId };
    const decision = fileCase(command, context);
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal };
    const change = caseChange(null, decision.case, decision.events, now);
    const [saved] = await writeCases(tx, [change], directory);
    await indexCase(tx, command, name);
    return { kind: 'done', ...saved! };
  }

  async #run(tx: Tx, caseId: string, command: CaseCommand, expectedVersion: number | undefined): Promise<RunResult> {
    const held = await this.#hold(tx, caseId, 'wait');
    if (!held) return { kind: 'absent' };
    const { stored, context } = held;
    if (expectedVersion !== undefined && expectedVersion !== stored.case.version)
      return { kind: 'stale', version: stored.case.version };
    const advanced = advance(stored.case, context);
    const decision = decide(command, advanced.case, context);
    const after = decision.ok ? decision.case : advanced.case;
    const events = decision.ok ? [...advanced.events, ...decision.events] : advanced.events;
    const change = caseChange(stored, after, events, context.now);
    const [saved] = await writeCases(tx, [change], context.directory);
    if (stored.setApart && !isStuck(change)) await takeBack(tx, [caseId]);
    return decision.ok ? { kind: 'done', ...saved! } : { kind: 'refused', refusal: decision.refusal, ...saved! };
  }

  async #advance(tx: Tx, caseId: string): Promise<AdvanceResult> {
    const held = await this.#hold(tx, caseId, 'nowait');
    if (!held) return { kind: 'absent' };
    const { stored, context } = held;
    const { case: after, events } = advance(stored.case, context);
    const change = moving(caseChange(stored, after, events, context.now));
    const [saved] = await writeCases(tx, [change], context.directory);
    if (stored.setApart) await takeBack(tx, [caseId]);
    const next = saved!.case.nextMilestoneAt;
    const sleepMs = next === null ? null : Math.max(SHORTEST_SLEEP_MS, next - context.now);
    return { kind: 'advanced', sleepMs, events: saved!.events, lateMs: saved!.lateMs };
  }

  async #hold(
    tx: Tx,
    caseId: string,
    mode: 'wait' | 'nowait',
  ): Promise<{ stored: StoredCase; context: Context } | null> {
    const held = await lockAndLoad(tx, caseId, mode);
    if (!held) return null;
    const { stored, read } = held;
    const { now, references } = await this.#moment(tx, read);
    const context = contextOf(stored.case, Math.max(now, stored.changedAt), references, this.#newId);
    return { stored, context };
  }

  /** Under an idempotency key the work is done once: the key commits with it, or not at all. */
  #once<R extends { readonly kind: string }>(
    key: IdempotencyKey | undefined,
    resource: string,
    work: (tx: Tx, resource: string) => Promise<R>,
  ) {
    return this.#transaction(async (tx) => {
      if (!key) return work(tx, resource);
      const claim = await claimKey(tx, key, resource);
      if (claim.kind !== 'fresh') return claim;
      const result = await work(tx, resource);
      if (result.kind !== 'done') await forgetKey(tx, key);
      return result;
    });
  }

  async #moment(db: Queryable, { now, stamp }: ReadMoment): Promise<Moment> {
    return { now: this.#clock?.() ?? now, references: await this.#references.at(stamp, db) };
  }

  #transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.#pool, this.#retry, work, this.#onChange);
  }
}
