import { Fault } from '@zhuoluo/platform';
import type { Instant } from '@zhuoluo/kernel';
import type { ReferenceChange, RowFields } from '../../store/reference/reference-change.ts';
import type { ReferenceKind, ReferenceRow } from '../../store/reference/reference-kind.ts';

interface EndingRow extends ReferenceRow {
  readonly endedAt: Instant | null;
}

/** @throws Fault already-ended; UnknownRow */
export async function rowInForce<Row extends EndingRow>(
  change: ReferenceChange,
  kind: ReferenceKind<Row>,
  id: string,
): Promise<Row> {
  const row = await change.get(kind, id);
  if (row.endedAt !== null) throw new Fault('already-ended');
  return row;
}

/** Ends a row that is in force. @throws Fault already-ended; StaleRow, UnknownRow */
export async function endNow<Row extends EndingRow>(
  change: ReferenceChange,
  kind: ReferenceKind<Row>,
  id: string,
  ifMatch: number | null,
): Promise<Row> {
  await rowInForce(change, kind, id);
  return change.end(kind, id, ifMatch, { endedAt: change.at } as RowFields<Row>);
}
