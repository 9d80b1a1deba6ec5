import { Injectable } from '@nestjs/common';
import type { Actor, Instant, NoticeKind } from '@zhuoluo/domain';
import type { Pool } from '@zhuoluo/persistence';
import { Fault } from '@zhuoluo/platform';
import { iso } from '../answers/present.ts';
import { DEFAULT_LIMIT, pageOf, readCursor } from '../http/page.ts';
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
const ORDER = 'notice';

/** What a person is told, by name or in a post, and what they have read of it. */
@Injectable()
export class InboxQuery {
  constructor(@InjectPool() private readonly pool: Pool) {}

  async list(actor: Actor, { limit = DEFAULT_LIMIT, cursor, unread }: InboxRequest): Promise<NoticePage> {
    const after = readCursor(cursor, ORDER);
    const params = new Params();
    const me = params.add(actor.personId);
    const text = `
      SELECT n.id, n.kind, n.at, n.case_id AS "caseId", c.case_no AS "caseNo", c.title, n.task_id AS "taskId",
        n.order_id AS "orderId", r.read_at AS "readAt"
      FROM notice n JOIN "case" c ON c.id = n.case_id
        LEFT JOIN notice_read r ON r.notice_id = n.id AND r.person_id = ${me}::uuid
      WHERE ${addressedTo(actor, params)}${unread ? ' AND r.read_at IS NULL' : ''}
        ${after ? `AND n.id < ${params.add(after[1])}::uuid` : ''}
      ORDER BY n.id DESC LIMIT ${params.add(limit + 1)}`;
    const { rows } = await this.pool.query<Row>(prepared(text, params));
    return pageOf(rows, limit, (row) => ({ order: ORDER, key: [null, row.id] }), noticeOf);
  }

  async count(actor: Actor): Promise<NoticeCount> {
    const params = new Params();
    const me = params.add(actor.personId);
    const text = `
      SELECT count(*)::int AS unread FROM (
        SELECT FROM notice n
        WHERE ${addressedTo(actor, params)}
          AND NOT EXISTS (SELECT FROM notice_read r WHERE r.notice_id = n.id AND r.person_id = ${me}::uuid)
        ORDER BY n.id DESC LIMIT ${params.add(COUNTED_AT_MOST + 1)}) first`;
    const { rows } = await this.pool.query<{ unread: number }>(prepared(text, params));
    const { unread } = rows[0]!;
    return { unread: Math.min(unread, COUNTED_AT_MOST), exact: unread <= COUNTED_AT_MOST };
  }

  /** Reading twice keeps the first time. @throws Fault where the notice is not the caller's */
  async read(actor: Actor, noticeId: string, at: Instant): Promise<void> {
    const params = new Params();
    const text = `
      INSERT INTO notice_read (person_id, notice_id, read_at)
      SELECT ${params.add(actor.personId)}::uuid, n.id, ${params.add(new Date(at))}::timestamptz FROM notice n
      WHERE n.id = ${params.add(noticeId)}::uuid AND ${addressedTo(actor, params)}
      ON CONFLICT (person_id, notice_id) DO UPDATE SET read_at = notice_read.read_at`;
    const { rowCount } = await this.pool.query(prepared(text, params));
    if (rowCount === 0) throw new Fault('not-found');
  }
}

function addressedTo(actor: Actor, params: Params): string {
  // An enterprise's post belongs to no unit.
  const posts = actor.posts.filter((post) => post.unitId !== '');
  const units = params.add(posts.map((post) => post.unitId));
  const roles = params.add(posts.map((post) => post.role));
  const inPost = `n.unit_id = ANY(${units}::uuid[]) AND EXISTS (
    SELECT FROM unnest(${units}::uuid[], ${roles}::text[]) AS post (unit_id, role)
    WHERE post.unit_id = n.unit_id AND n.roles ? post.role)`;
  return `(n.person_id = ${params.add(actor.personId)}::uuid OR (${inPost}))`;
}

function noticeOf(row: Row): NoticeAnswer {
  return { ...row, at: iso(row.at), readAt: iso(row.readAt) };
}
