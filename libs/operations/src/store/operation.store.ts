import { CHAIN_START } from '@zhuoluo/audit/store';
import { newId, type Queryable } from '@zhuoluo/database';
import type { Author, Instant } from '@zhuoluo/kernel';
import { Fault, refused } from '@zhuoluo/platform';
import { refusesCancel, refusesResume } from '../rules/may-go-on.ts';
import type { Operation } from '../rules/operation.ts';
import { refusesCount } from '../rules/plan.ts';
import { addOperation, moveOperation } from './operation-history.ts';
import { OPERATION_ITEM } from './operation-item.entity.ts';
import { OPERATION, operationOf, type OperationRow } from './operation.entity.ts';
import type { PlannedItem } from './operation-kind.ts';

export interface AskedOperation {
  readonly kind: string;
  readonly params: object;
  readonly by: Author;
}

const BEGUN = { done: 0, failed: 0, skipped: 0, startedAt: null, endedAt: null, seenAt: null, resumed: 0, version: 1 };

/** Operations and their items; the caller's transaction is the one they are written by. */
export class OperationStore {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /**
   * Writes an operation with all items of its plan, page by page, and queues it.
   *
   * @throws Fault if the plan names nothing, or too much
   */
  async add(asked: AskedOperation, plan: AsyncIterable<readonly PlannedItem<unknown>[]>): Promise<Operation> {
    const id = newId();
    let total = 0;
    for await (const page of plan) {
      const items = page.map((item, i) => ({
        ...item,
        operationId: id,
        n: total + i + 1,
        state: 'PENDING',
        result: null,
      }));
      total += page.length;
      const refusal = total === 0 ? null : refusesCount(total);
      if (refusal) throw refused(refusal);
      await this.#db.query(OPERATION_ITEM.insert.text(1), OPERATION_ITEM.insert.rows.values(items));
    }
    const refusal = refusesCount(total);
    if (refusal) throw refused(refusal);
    const { by, kind, params } = asked;
    const row: OperationRow = {
      ...BEGUN,
      ...by,
      id,
      kind,
      params: params as OperationRow['params'],
      total,
      askedAt: await this.now(),
      state: 'QUEUED',
      chainHead: CHAIN_START,
    };
    await addOperation(this.#db, row, by);
    return operationOf(row);
  }

  async find(id: string): Promise<Operation | null> {
    const statement = `SELECT ${OPERATION.selectList('o')} FROM operation o WHERE id = $1`;
    const { rows } = await this.#db.query<OperationRow>(statement, [id]);
    return rows[0] ? operationOf(rows[0]) : null;
  }

  /** Takes its row for this transaction; null if there is none. */
  async hold(id: string): Promise<OperationRow | null> {
    const statement = `SELECT ${OPERATION.selectList('o')} FROM operation o WHERE id = $1 FOR UPDATE`;
    const { rows } = await this.#db.query<OperationRow>(statement, [id]);
    return rows[0] ?? null;
  }

  /** What is done stays done. @throws Fault if it is not open */
  async cancel(id: string, by: Author, ifMatch: number | null = null): Promise<Operation> {
    const row = await this.#held(id, ifMatch);
    const refusal = refusesCancel(operationOf(row));
    if (refusal) throw refused(refusal);
    const at = await this.now();
    return operationOf(
      await moveOperation(this.#db, row, { type: 'cancelled', at, by, change: { state: 'CANCELLED', endedAt: at } }),
    );
  }

  /** Queues what is left, and what failed. @throws Fault if it is open, or nothing is left */
  async resume(id: string, by: Author, ifMatch: number | null = null): Promise<Operation> {
    const row = await this.#held(id, ifMatch);
    const refusal = refusesResume(operationOf(row));
    if (refusal) throw refused(refusal);
    await this.#db.query(
      `UPDATE operation_item SET state = 'PENDING', result = NULL WHERE operation_id = $1 AND state = 'FAILED'`,
      [id],
    );
    const at = await this.now();
    const change = { state: 'QUEUED', failed: 0, endedAt: null, seenAt: at, resumed: row.resumed + 1 } as const;
    return operationOf(await moveOperation(this.#db, row, { type: 'resumed', at, by, change }));
  }

  async now(): Promise<Instant> {
    const { rows } = await this.#db.query<{ now: Instant }>(
      `SELECT date_trunc('milliseconds', clock_timestamp()) AS now`,
    );
    return rows[0]!.now;
  }

  async #held(id: string, ifMatch: number | null): Promise<OperationRow> {
    const row = await this.hold(id);
    if (!row) throw new Fault('not-found');
    if (ifMatch !== null && ifMatch !== row.version)
      throw new Fault('stale-version', { facts: { version: row.version } });
    return row;
  }
}
