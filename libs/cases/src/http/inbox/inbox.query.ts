import { Injectable } from '@nestjs/common';
import { holds, type Actor, type Colour, type Duration, type Instant, type OrderState } from '@zhuoluo/kernel';
import type { NoticeKind } from '@zhuoluo/notices/rules';
import { type Pool, Params, prepared, InjectPool, InjectReferences } from '@zhuoluo/database';
import type { References, ReferenceStore } from '@zhuoluo/regulation/store';
import { Fault, keyAfter, DEFAULT_LIMIT, pageOf } from '@zhuoluo/platform';
import { dueReasonOf, remainingOfLimit } from '../answers/present.ts';
import { iso, unitRef, type Viewer } from '@zhuoluo/directory/http';
import { visibleOrders } from '../access/order-access.ts';
import { isVisible } from '../access/visible.ts';
import { DEADLINE_OF, type Deadlines } from './deadline-of.ts';
import type { InboxRequest } from './inbox.request.ts';
import type { NoticeAnswer, NoticeCount, NoticePage } from './notice.answer.ts';
import { awaitsClaim, RUNNING_CLOCKS, runningLimitOf, type RunningClock } from './running-limits.ts';

interface Row extends Deadlines {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly at: Instant;
  readonly caseId: string | null;
  readonly caseNo: string | null;
  readonly title: string | null;
  readonly taskId: string | null;
  readonly orderId: string | null;
  readonly docNumber: string | null;
  readonly colour: Colour | null;
  readonly orderState: OrderState | null;
  readonly unitId: string | null;
  readonly readAt: Instant | null;
  readonly policyVersion: number | null;
  readonly clocks: readonly RunningClock[];
  readonly rectifyLimit: Duration | null;
  readonly remainingSeconds: number | null;
  readonly recheckAt: Instant | null;
}

/** What a notice shows of its case, task, order and event: each of it null where the reader may not, or no longer, see it. */
const SHOWN = `
  c.id AS "caseId", c.case_no AS "caseNo", c.title, t.id AS "taskId", o.id AS "orderId", o.doc_number AS "docNumber",
  o.colour, o.state AS "orderState",
  coalesce(o.unit_id, t.unit_id, CASE WHEN n.kind = 'limit-near' THEN (e.facts ->> 'unitId')::uuid END) AS "unitId",
  (e.change #>> '{case,dueAt}')::float8 AS "stageDueAt", (e.facts ->> 'dueAt')::float8 AS "warnedOfDueAt",
  CASE WHEN t.state = 'PENDING_CLAIM' THEN t.claim_due_at ELSE t.due_at END AS "taskDueAt", t.due_at AS "handleDueAt",
  o.rectify_due_at AS "rectifyDueAt", o.delegate_at AS "signBy", o.judge_move_at AS "judgeBy",
  c.policy_version AS "policyVersion", ${RUNNING_CLOCKS} AS clocks, o.rectify_limit AS "rectifyLimit",
  o.remaining_seconds AS "remainingSeconds", o.recheck_at AS "recheckAt"`;

/** Counting stops here: a badge says “99+”. */
const COUNTED_AT_MOST = 99;

/** What a person is told, by name or in a post, and what they have read of it. */
@Injectable()
export class InboxQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async list({ actor, scope }: Viewer, request: InboxRequest): Promise<NoticePage> {
    const { limit = DEFAULT_LIMIT, unread, kind } = request;
    const walk = { list: 'inbox', personId: actor.personId, request };
    const after = keyAfter(walk);
    const params = new Params();
    const most = params.add(limit + 1);
    const me = params.add(actor.personId);
    const wanted = [
      ...(unread === undefined ? [] : [unread ? unreadBy(me) : `NOT (${unreadBy(me)})`]),
      ...(kind ? [`n.kind = ANY(${params.add(kind)}::text[])`] : []),
      ...(after ? [`n.id < ${params.add(after[1])}::uuid`] : []),
    ];
    const text = `
      SELECT n.id, n.kind, n.at, r.read_at AS "readAt", ${SHOWN}
      FROM (SELECT * FROM (${newestTo(actor, wanted, most, params)}) newest ORDER BY id DESC LIMIT ${most}) n
        LEFT JOIN notice_read r ON r.notice_id = n.id AND r.person_id = ${me}::uuid
        LEFT JOIN "case" c ON c.id = n.case_id AND ${isVisible(scope, params)}
        LEFT JOIN task t ON t.id = n.task_id AND t.case_id = c.id
        LEFT JOIN supervision_order o ON o.id = n.order_id AND o.case_id = c.id AND ${visibleOrders(scope, params)}
        LEFT JOIN case_event e ON e.case_id = c.id AND e.seq = n.seq
      ORDER BY n.id DESC`;
    const { rows } = await this.pool.query<Row>(prepared(text, params));
    const references = await this.references.current();
    const now = Date.now();
    return pageOf(
      walk,
      rows,
      (row) => [null, row.id],
      (row) => noticeOf(row, references, now),
    );
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

/** A notice is to one of them alone: the person, holders of roles in a unit, or the accounts of a party. */
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
  const forParty = holds(actor, 'ENTERPRISE') && actor.partyId !== null ? [actor.partyId] : [];
  return [
    `n.person_id = ${params.add(actor.personId)}::uuid`,
    ...inPosts,
    ...forParty.map((partyId) => `n.party_id = ${params.add(partyId)}::uuid`),
  ];
}

function noticeOf(row: Row, references: References, now: Instant): NoticeAnswer {
  const { id, kind, caseId, caseNo, title, taskId, orderId, docNumber } = row;
  return {
    id,
    kind,
    at: iso(row.at),
    caseId,
    caseNo,
    title,
    taskId,
    order: orderId === null ? null : { id: orderId, docNumber, colour: row.colour!, state: row.orderState! },
    unit: row.unitId === null ? null : unitRef(references, row.unitId),
    ...limitOf(row, references, now),
    readAt: iso(row.readAt),
  };
}

/** Until when; without a date, because the calendar ends before it, what is left and why (rules.md §24). */
function limitOf(
  row: Row,
  references: References,
  now: Instant,
): Pick<NoticeAnswer, 'dueAt' | 'dueReason' | 'remaining'> {
  const deadline = DEADLINE_OF[row.kind];
  const told = deadline === null ? null : row[deadline];
  if (told !== null || row.policyVersion === null) return { dueAt: iso(told), dueReason: null, remaining: null };
  const running = runningLimitOf(row, deadline);
  const dueAt = running?.dueAt ?? null;
  const calendar = references.calendar(references.policy(row.policyVersion).calendar);
  return {
    dueAt: iso(dueAt),
    dueReason: dueReasonOf(dueAt, running !== undefined || awaitsClaim(row, deadline)),
    remaining: dueAt === null ? remainingOfLimit({ now, calendar }, running) : null,
  };
}
