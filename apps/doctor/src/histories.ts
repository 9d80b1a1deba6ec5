import { opened, sealedIn } from '@zhuoluo/audit/rules';
import { personalTexts, type PersonalText, RECORDED, type RecordedEvent } from '@zhuoluo/audit/store';
import type { CaseEvent } from '@zhuoluo/cases/rules';
import type { PoolClient } from '@zhuoluo/database';
import type { StoredEvent } from './record.ts';
import { objectsOf, type Row } from './rows.ts';

type RecordedRow = RecordedEvent & Pick<StoredEvent, 'tx'>;
type ReadEvent = Omit<StoredEvent, 'personal'>;

/** The histories of cases, by the id of the case. */
export async function historiesOf(tx: PoolClient, ids: readonly unknown[]): Promise<Map<string, StoredEvent[]>> {
  const { rows } = await tx.query<Row>(
    `SELECT ${RECORDED}, tx FROM event WHERE subject_id = ANY($1) ORDER BY subject_id, seq`,
    [ids],
  );
  const events = (objectsOf(rows) as unknown as RecordedRow[]).map(readEvent);
  const texts = await personalTexts(
    tx,
    events.map(({ event }) => event),
  );
  return Map.groupBy(
    events.map((event) => withTexts(event, texts)),
    ({ recorded }) => recorded.subjectId,
  );
}

function readEvent({ tx, ...recorded }: RecordedRow): ReadEvent {
  const { seq, type, at } = recorded;
  const [by, facts, change] = [recorded.by ?? 'null', recorded.facts, recorded.change].map(
    (text) => JSON.parse(text) as unknown,
  );
  return { event: { seq, type, at, by, facts, change } as CaseEvent, recorded, tx };
}

/** An erased text stays sealed: nothing says any more what it was. */
function withTexts(read: ReadEvent, texts: ReadonlyMap<string, PersonalText>): StoredEvent {
  const textOf = (id: string) => texts.get(id) ?? null;
  const personal = sealedIn(read.event).map((sealed) => ({ sealed, text: textOf(sealed.personal) }));
  return { ...read, personal, event: opened(read.event, (sealed) => textOf(sealed.personal)?.text ?? sealed) };
}
