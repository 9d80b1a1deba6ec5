import { chained, EVENT } from '@zhuoluo/audit/store';
import type { Queryable } from '@zhuoluo/database';
import type { Author, Instant } from '@zhuoluo/kernel';
import { OPERATION, OPERATION_KIND, type OperationRow } from './operation.entity.ts';

/** What happens to an operation; `progressed` is told once a batch, so that pages hear of it. */
export type OperationEventType = 'added' | 'started' | 'progressed' | 'cancelled' | 'resumed' | 'ended';

export interface OperationMove {
  readonly type: OperationEventType;
  readonly at: Instant;
  /** Null is the worker. */
  readonly by: Author | null;
  readonly change: Partial<Omit<OperationRow, 'id' | 'version' | 'chainHead'>>;
}

/** Adds an operation with its first event. */
export async function addOperation(db: Queryable, row: OperationRow, by: Author): Promise<void> {
  const facts = { kind: row.kind, total: row.total };
  const [event, added] = withEvent(row, { type: 'added', at: row.askedAt, by, change: {} }, facts, 1);
  await db.query(OPERATION.insert.text(1), OPERATION.insert.rows.values([added]));
  await db.query(EVENT.insert.text(1), EVENT.insert.rows.values(event));
}

/** Writes what has changed of an operation that the transaction holds, with its event. */
export async function moveOperation(db: Queryable, row: OperationRow, move: OperationMove): Promise<OperationRow> {
  const { total, done, failed, skipped } = { ...row, ...move.change };
  const [event, moved] = withEvent(row, move, { total, done, failed, skipped }, row.version + 1);
  const update = OPERATION.update([...Object.keys(move.change), 'version', 'chainHead']);
  await db.query(update.text(1), update.rows.values([moved]));
  await db.query(EVENT.insert.text(1), EVENT.insert.rows.values(event));
  return moved;
}

function withEvent(row: OperationRow, { type, at, by, change }: OperationMove, facts: object, seq: number) {
  const subject = { subjectKind: OPERATION_KIND, subjectId: row.id };
  const state = change.state === undefined ? {} : { state: change.state };
  const events = chained(subject, row.chainHead, [{ seq, type, at, by, facts, change: state }], at);
  return [events, { ...row, ...change, version: seq, chainHead: events.at(-1)!.hash }] as const;
}
