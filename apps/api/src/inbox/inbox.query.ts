import { Injectable } from '@nestjs/common';
import type { Actor, Instant, NoticeKind } from '@zhuoluo/domain';
import type { Pool } from '@zhuoluo/persistence';
import { Fault } from '@zhuoluo/platform';
import { iso } from '../answers/present.ts';
import { keyAfter } from '../http/cursor.ts';
import { DEFAULT_LIMIT, pageOf } from '../http/page.ts';
import { Params, prepared } from '../sight/params.ts';
import { InjectPool } from '../store/tokens.ts';
import type { InboxRequest } from './inbox.request.ts';
import type { NoticeAnswer, NoticeCount, NoticePage } from './notice.answer.ts';

interface Row {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly at: Instant;
  readonly caseId: string;
  readonly caseNo: string;
  readonly title: string;
  readonly taskId: string | null;
  readonly orderId: string | null;
  readonly readAt: Instant | null;
}

/** Counting stops here: a badge says “99+”. */
const COUNTED_AT_MOST = 99;

/** What a person is told, by name or in a post, and what they have read of it. */
@Injectable()
export class InboxQuery {
  constructor(@InjectPool() private readonly pool: Pool) {}

  async list(actor: Actor, request: InboxRequest): Promise<NoticePage> {
    const { limit = DEFAULT_LIMIT, unread } = request;
    const walk = { list: 'inbox', personId: actor.personId, request };
    const after = keyAfter(walk);
    const params = new Params();
    const most = params.add(limit + 1);
    const me = params.add(actor.personId);
    const read = unread === undefined ? [] : [unread ? unreadBy(me) : `NOT (${unreadBy(me)})`];
    const wanted = [...read, ...(after ? [`n.id < ${params.add(after[1])}::uuid`] : [])];
    const text = `
      SELECT n.id, n.kind, n.at, n.case_id AS "caseId", c.case_no AS "caseNo", c.title, n.task_id AS "taskId",
        n.order_id AS "orderId", r.read_at AS "readAt"
      FROM (${newestTo(actor, wanted, most, params)}) n JOIN "case" c ON c.id = n.case_id
        LEFT JOIN notice_read r ON r.notice_id = n.id AND r.person_id = ${me}::uuid
      ORDER BY n.id DESC LIMIT ${most}`;
    const { rows } = await this.pool.query<Row>(prepared(text, params));
    return pageOf(walk, rows, (row) => [null, row.id], noticeOf);
  }

  async count(actor: Actor): Promise<NoticeCount> {
    const params = new Params();
    const most = params.add(COUNTED_AT_MOST + 1);
    const unread = unreadBy(params.add(actor.personId));
    const text = `
      SELECT count(*)::int AS unread FROM (
        SELECT FROM (${newestTo(actor, [unread], most, params)}) n LIMIT ${most}) first`;
    const { rows } = await this.pool.query<{ unread: number }>(prepared(text, params));
    const counted = rows[0]!.unread;
    return { unread: Math.min(counted, COUNTED_AT_MOST), exact: counted <= COUNTED_AT_MOST };
  }

  /** Reading twice keeps the first time. @throws Fault where the notice is not the caller's */
  async read(actor: Actor, noticeId: string, at: Instant): Promise<void> {
    const params = new Params();
    const which = `n.id = ${params.add(noticeId)}::uuid`;
    if ((await this.#mark(actor, which, at, params)) === 0) throw new Fault('not-found');
  }

  /** @throws Fault where the notice is not the caller's */
  async readUpTo(actor: Actor, noticeId: string, at: Instant): Promise<void> {
    await this.read(actor, noticeId, at);
    const params = new Params();
    const which = `n.id < ${params.add(noticeId)}::uuid AND ${unreadBy(params.add(actor.personId))}`;
    await this.#mark(actor, which, at, params);
  }

  /** How many of the caller's notices those are; what was read before keeps its time. */
  async #mark(actor: Actor, which: string, at: Instant, params: Params): Promise<number> {
    const me = params.add(actor.personId);
    const mine = addressesOf(actor, params).map((address) => `SELECT n.id FROM notice n WHERE ${address} AND ${which}`);
    const text = `
      INSERT INTO notice_read (person_id, notice_id, read_at)
      SELECT ${me}::uuid, id, ${params.add(new Date(at))}::timestamptz FROM (${mine.join(' UNION ALL ')}) mine
      ON CONFLICT (person_id, notice_id) DO UPDATE SET read_at = notice_read.read_at`;
    return (await this.pool.query(prepared(text, params))).rowCount!;
  }
}

/** The newest to each address: every address has an index of its own, and one condition over all would read everybody's. */
function newestTo(actor: Actor, conditions: readonly string[], most: string, params: Params): string {
  return addressesOf(actor, params)
    .map((address) => [address, ...conditions].join(' AND '))
    .map((where) => `(SELECT * FROM notice n WHERE ${where} ORDER BY n.id DESC LIMIT ${most})`)
    .join(' UNION ALL ');
}

function unreadBy(person: string): string {
  return `NOT EXISTS (SELECT FROM notice_read r WHERE r.notice_id = n.id AND r.person_id = ${person}::uuid)`;
}

/** A notice is to one of them alone: the person, or holders of roles in a unit. */
function addressesOf(actor: Actor, params: Params): string[] {
  // An enterprise's post belongs to no unit.
  const posts = Map.groupBy(
    actor.posts.filter((post) => post.unitId !== ''),
    (post) => post.unitId,
  );
  const inPosts = [...posts].map(([unitId, held]) => {
    const roles = params.add(held.map((post) => post.role));
    return `n.unit_id = ${params.add(unitId)}::uuid AND n.roles ?| ${roles}::text[]`;
  });
  return [`n.person_id = ${params.add(actor.personId)}::uuid`, ...inPosts];
}

function noticeOf(row: Row): NoticeAnswer {
  return { ...row, at: iso(row.at), readAt: iso(row.readAt) };
}
