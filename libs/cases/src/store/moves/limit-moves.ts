import type { Queryable } from '@zhuoluo/database';
import type { Instant } from '@zhuoluo/kernel';
import type { CaseFacts } from '../../rules/case/case-facts.ts';

/** A limit of a case that a change of its calendar has moved. */
export interface RecordedMove {
  readonly at: Instant;
  readonly facts: CaseFacts['limit-moved'];
}

const READ = {
  name: 'limit-moves',
  text: `SELECT at, facts FROM event WHERE subject_id = $1 AND type = 'limit-moved' ORDER BY seq`,
};

/** The moves of a case's limits, oldest first. */
export async function limitMovesOf(db: Queryable, caseId: string): Promise<RecordedMove[]> {
  const { rows } = await db.query<RecordedMove>({ ...READ, values: [caseId] });
  return rows;
}
