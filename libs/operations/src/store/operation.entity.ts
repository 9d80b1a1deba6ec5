import type { SubjectTable } from '@zhuoluo/audit/store';
import { bytes, type Columns, count, document, instant, key, orNull, tableOf, text, uuid } from '@zhuoluo/database';
import { EntitySchema } from 'typeorm';
import type { Operation } from '../rules/operation.ts';

/** An operation as stored, with the head of its history. */
export interface OperationRow extends Omit<Operation, 'askedBy'> {
  readonly personId: string;
  readonly postId: string;
  readonly unitId: string | null;
  /** SHA-256 of its last event. */
  readonly chainHead: Buffer;
}

export const OperationEntity = new EntitySchema<OperationRow>({
  name: 'operation',
  columns: {
    id: key(uuid),
    kind: text,
    params: document,
    personId: uuid,
    postId: uuid,
    unitId: orNull(uuid),
    askedAt: instant,
    state: text,
    total: count,
    done: count,
    failed: count,
    skipped: count,
    startedAt: orNull(instant),
    endedAt: orNull(instant),
    seenAt: orNull(instant),
    resumed: count,
    version: count,
    chainHead: bytes,
  } satisfies Columns<OperationRow>,
});

export const OPERATION = tableOf(OperationEntity);

export const OPERATION_KIND = 'operation';
/** As the doctor is told of their histories. */
export const OPERATION_SUBJECTS: SubjectTable = { kind: OPERATION_KIND, table: OPERATION.name };

export function operationOf({ personId, postId, unitId, chainHead: _, ...row }: OperationRow): Operation {
  return { ...row, askedBy: { personId, postId, unitId } };
}
