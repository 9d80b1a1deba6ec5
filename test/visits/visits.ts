import { EntitySchema } from 'typeorm';
import { CHAIN_START, chained, EVENT, type SubjectTable } from '@zhuoluo/audit/store';
import type { EventEnvelope } from '@zhuoluo/audit/rules';
import {
  bytes,
  type Columns,
  instant,
  key,
  newId,
  type Pool,
  type RowWrite,
  tableOf,
  text,
  uuid,
} from '@zhuoluo/database';
import { iso, type Viewer } from '@zhuoluo/directory/http';
import type { Scope } from '@zhuoluo/directory/rules';
import { actingPost, authorOf, type Actor, type Author, type Instant } from '@zhuoluo/kernel';
import type { MayHear, ShownSubject, SubjectOwner } from '@zhuoluo/notices/http';
import type { Addressee } from '@zhuoluo/notices/rules';
import { NOTICE, noticeRow, type ReceivedNotice } from '@zhuoluo/notices/store';

/** A visit to an enterprise: it has a date, and no clock. */
interface Visit {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly dueAt: Instant;
  readonly chainHead: Buffer;
}

const VISIT = tableOf(
  new EntitySchema<Visit>({
    name: 'visit',
    columns: { id: key(uuid), unitId: uuid, title: text, dueAt: instant, chainHead: bytes } satisfies Columns<Visit>,
  }),
);

const KIND = 'visit';
/** As the doctor is told of them. */
export const VISIT_SUBJECTS: SubjectTable = { kind: KIND, table: VISIT.name };

export const CREATE_TABLE = `
  CREATE TABLE visit (
    id uuid PRIMARY KEY, unit_id uuid NOT NULL, title text NOT NULL, due_at timestamptz(3) NOT NULL, chain_head bytea NOT NULL
  )`;

function authorIn(unitId: string, by: Actor): Author {
  return authorOf(
    by,
    actingPost(by, ({ posts }) => posts.some((post) => post.unitId === unitId)),
  );
}

/** A module as small as one can be: it keeps visits of units, and knows histories, notices and the stream, but no case. */
export class Visits implements SubjectOwner {
  readonly kind = KIND;
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Plans a visit and tells the heads of its unit. */
  async plan(by: Actor, planned: Pick<Visit, 'unitId' | 'title' | 'dueAt'>, now: Instant): Promise<string> {
    const visit = { ...planned, id: newId(), chainHead: CHAIN_START };
    const event = {
      seq: 1,
      type: 'visit-planned',
      at: now,
      by: authorIn(visit.unitId, by),
      facts: { dueAt: visit.dueAt },
      change: {},
    };
    await this.#write(VISIT.insert, visit, event, [{ unitId: visit.unitId, roles: ['UNIT_HEAD'] }]);
    return visit.id;
  }

  async putOff(by: Actor, id: string, dueAt: Instant, now: Instant): Promise<void> {
    const [visit] = await this.#read([id]);
    const event = {
      seq: 2,
      type: 'visit-put-off',
      at: now,
      by: authorIn(visit!.unitId, by),
      facts: { dueAt },
      change: {},
    };
    await this.#write(VISIT.update(['dueAt', 'chainHead']), { ...visit!, dueAt }, event, []);
  }

  async show({ scope }: Viewer, notices: readonly ReceivedNotice[]): Promise<Map<string, Partial<ShownSubject>>> {
    const visits = await this.#read(notices.map(({ subjectId }) => subjectId));
    const seen = new Map(visits.filter((visit) => sees(scope, visit)).map((visit) => [visit.id, visit]));
    const shown = notices.flatMap(({ id, subjectId }) => {
      const visit = seen.get(subjectId);
      return visit ? [[id, { title: visit.title, dueAt: iso(visit.dueAt) }] as const] : [];
    });
    return new Map(shown);
  }

  async heardBy(ids: readonly string[]): Promise<MayHear> {
    const visits = await this.#read(ids);
    return (scope) => visits.filter((visit) => sees(scope, visit)).map(({ id }) => id);
  }

  async #read(ids: readonly string[]): Promise<Visit[]> {
    const statement = `SELECT ${VISIT.selectList('v')} FROM visit v WHERE id = ANY($1::uuid[])`;
    return (await this.#pool.query<Visit>(statement, [ids])).rows;
  }

  /** The visit, its event and its notices, in one statement. */
  async #write(write: RowWrite, visit: Visit, event: EventEnvelope, to: readonly Addressee[]): Promise<void> {
    const subject = { subjectKind: KIND, subjectId: visit.id };
    const events = chained(subject, visit.chainHead, [event], event.at);
    const notices = to.map((one) =>
      noticeRow({ ...subject, seq: event.seq, kind: 'limit-near', to: one, at: event.at, part: null }),
    );
    const parts = [
      { write, rows: [{ ...visit, chainHead: events.at(-1)!.hash }] },
      { write: EVENT.insert, rows: events },
      { write: NOTICE.insert, rows: notices },
    ];
    let first = 1;
    const texts = parts.map((part, i) => {
      const statement = `part_${i} AS (${part.write.text(first)})`;
      first += part.write.rows.columns.length;
      return statement;
    });
    const values = parts.flatMap((part) => part.write.rows.values(part.rows));
    await this.#pool.query(`WITH ${texts.join(', ')} SELECT WHERE false`, values);
  }
}

function sees(scope: Scope, { unitId }: Visit): boolean {
  return scope.everything || scope.unitIds.includes(unitId);
}
