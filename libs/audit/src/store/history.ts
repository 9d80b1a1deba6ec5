import type { Queryable } from '@zhuoluo/database';
import { brokenLink, type RecordedEvent } from './event-chain.ts';

/** The columns of a recorded event: the chain of hashes runs over the JSON texts, letter for letter. */
export const RECORDED = `
  subject_kind AS "subjectKind", subject_id AS "subjectId", seq, type, at, recorded_at AS "recordedAt",
  by::text AS by, facts::text AS facts, change::text AS change, hash`;

const HISTORIES = {
  name: 'histories',
  text: `SELECT ${RECORDED} FROM event WHERE subject_kind = $1 AND subject_id = ANY($2::uuid[]) ORDER BY subject_id, seq`,
};

/**
 * Holds whole histories against their heads, which their owner keeps. Of each that is not what was recorded, the `seq` of the
 * first event that is not. Heads and events must be of one snapshot.
 */
export async function findBrokenLinks(
  tx: Queryable,
  kind: string,
  heads: ReadonlyMap<string, Buffer>,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<RecordedEvent>({ ...HISTORIES, values: [kind, [...heads.keys()]] });
  const histories = Map.groupBy(rows, (event) => event.subjectId);
  const broken = [...heads].map(([id, head]) => [id, brokenLink(histories.get(id) ?? [], head)] as const);
  return new Map(broken.filter((found): found is readonly [string, number] => found[1] !== null));
}
