import { count, document, key, orNull, tableOf, text, uuid } from '@zhuoluo/database';
import { EntitySchema } from 'typeorm';
import type { ItemState } from '../rules/states.ts';

/** One thing that an operation is about. */
export interface OperationItemRow {
  readonly operationId: string;
  /** Its place in the plan, from 1. */
  readonly n: number;
  /** What it is done to, if that has an id already. */
  readonly subjectId: string | null;
  /** The same as people know it, such as a case number or a row of a sheet. */
  readonly label: string;
  /** What the kind needs in order to carry it out; null once that is done, for it may name people. */
  readonly item: unknown;
  readonly state: ItemState;
  /** A result or a problem, by its state. */
  readonly result: Readonly<Record<string, unknown>> | null;
}

export const OperationItemEntity = new EntitySchema<OperationItemRow>({
  name: 'operation_item',
  columns: {
    operationId: key(uuid),
    n: key(count),
    subjectId: orNull(uuid),
    label: text,
    item: orNull(document),
    state: text,
    result: orNull(document),
  },
});

export const OPERATION_ITEM = tableOf(OperationItemEntity);
