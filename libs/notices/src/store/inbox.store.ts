import { holds, type Actor, type Instant, unitsOf } from '@zhuoluo/kernel';
import type { Scope } from '@zhuoluo/directory/rules';
import { partiesServed } from '@zhuoluo/directory/store';
import { Params, type Pool, prepared } from '@zhuoluo/database';
import type { NoticeKind } from '../rules/notice.ts';
import type { NoticeRow } from './notice.entity.ts';

/** A notice as one of its readers finds it. */
export interface ReceivedNotice extends Pick<
  NoticeRow,
  'id' | 'subjectKind' | 'subjectId' | 'seq' | 'kind' | 'at' | 'partKind' | 'partId'
> {
  /** When this reader read it; null if not yet. */
  readonly readAt: Instant | null;
}

/** Whose inbox it is: the person, and what they answer for now. */
export interface InboxReader {
  readonly actor: Actor;
  readonly scope: Pick<Scope, 'postIds' | 'liaisonPostIds'>;
}

/** Which of the notices to somebody. */
export interface InboxFilter {
  readonly unread?: boolean | undefined;
  readonly kind?: readonly NoticeKind[] | undefined;
  /** Older than this notice. */
  readonly before?: string | undefined;
}

const COLUMNS = `
  n.id, n.subject_kind AS "subjectKind", n.subject_id AS "subjectId", n.seq, n.kind, n.at,
  n.part_kind AS "partKind", n.part_id AS "partId"`;

/** What people are told, by name or in a post, and what each of them has read. */
export class InboxStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The newest first, `most` of them. */
  async newest(
    { actor, scope }: InboxReader,
    { unread, kind, before }: InboxFilter,
    most: number,
  ): Promise<ReceivedNotice[]> {
    const params = new Params();
    const limit = params.add(most);
    const me = params.add(actor.personId);
    const wanted = [
      ...(unread === undefined ? [] : [unread ? unreadBy(me) : `NOT (${unreadBy(me)})`]),
      ...(kind ? [`n.kind = ANY(${params.add(kind)}::text[])`] : []),
      ...(before === undefined ? [] : [`n.id < ${params.add(before)}::uuid`]),
    ];
    const text = `
      SELECT ${COLUMNS}, r.read_at AS "readAt"
      FROM (SELECT * FROM (${newestTo({ actor, scope }, wanted, limit, params)}) newest ORDER BY id DESC LIMIT ${limit}) n
        LEFT JOIN notice_read r ON r.notice_id = n.id AND r.person_id = ${me}::uuid
      ORDER BY n.id DESC`;
    const { rows } = await this.#pool.query<ReceivedNotice>(prepared(text, params));
    return rows;
  }

  /** How many are unread, counted as far as `most`. */
  async unread({ actor, scope }: InboxReader, most: number): Promise<number> {
    const params = new Params();
    const limit = params.add(most);
    const unread = unreadBy(params.add(actor.personId));
    const text = `
      SELECT count(*)::int AS unread FROM (
        SELECT FROM (${newestTo({ actor, scope }, [unread], limit, params)}) n LIMIT ${limit}) first`;
    const { rows } = await this.#pool.query<{ unread: number }>(prepared(text, params));
    return rows[0]!.unread;
  }

  /** Reading twice keeps the first time. False if the notice is not the reader's. */
  async read(reader: InboxReader, noticeId: string, at: Instant): Promise<boolean> {
    const params = new Params();
    return (await this.#mark(reader, `n.id = ${params.add(noticeId)}::uuid`, at, params)) > 0;
  }

  /** All that are older than this one. */
  async readBefore(reader: InboxReader, noticeId: string, at: Instant): Promise<void> {
    const params = new Params();
    const which = `n.id < ${params.add(noticeId)}::uuid AND ${unreadBy(params.add(reader.actor.personId))}`;
    await this.#mark(reader, which, at, params);
  }

  /** How many of the reader's notices those are; what was read before keeps its time. */
  async #mark({ actor, scope }: InboxReader, which: string, at: Instant, params: Params): Promise<number> {
    const me = params.add(actor.personId);
    const mine = addressesOf(actor, scope, params).map(
      (address) => `SELECT n.id FROM notice n WHERE ${address} AND ${which}`,
    );
    const text = `
      INSERT INTO notice_read (person_id, notice_id, read_at)
      SELECT ${me}::uuid, id, ${params.add(new Date(at))}::timestamptz FROM (${mine.join(' UNION ALL ')}) mine
      ON CONFLICT (person_id, notice_id) DO UPDATE SET read_at = notice_read.read_at`;
    return (await this.#pool.query(prepared(text, params))).rowCount!;
  }
}

/** The newest to each address: every address has an index of its own, and one condition over all would read everybody's. */
function newestTo({ actor, scope }: InboxReader, conditions: readonly string[], most: string, params: Params): string {
  return addressesOf(actor, scope, params)
    .map((address) => [address, ...conditions].join(' AND '))
    .map((where) => `(SELECT * FROM notice n WHERE ${where} ORDER BY n.id DESC LIMIT ${most})`)
    .join(' UNION ALL ');
}

function unreadBy(person: string): string {
  return `NOT EXISTS (SELECT FROM notice_read r WHERE r.notice_id = n.id AND r.person_id = ${person}::uuid)`;
}

/** A notice is to one of them alone. A vacant post's are read by who answers for it. */
function addressesOf(actor: Actor, { postIds, liaisonPostIds }: InboxReader['scope'], params: Params): string[] {
  // An enterprise's post belongs to no unit.
  const posts = Map.groupBy(
    actor.posts
      .filter((post) => post.unitId !== '')
      .flatMap((post) => unitsOf(post).map((unitId) => ({ unitId, roles: post.roles }))),
    ({ unitId }) => unitId,
  );
  const inPosts = [...posts].map(([unitId, held]) => {
    const roles = params.add(held.flatMap((post) => post.roles));
    return `n.unit_id = ${params.add(unitId)}::uuid AND n.roles ?| ${roles}::text[]`;
  });
  const forParty = holds(actor, 'ENTERPRISE') && actor.partyId !== null ? [actor.partyId] : [];
  return [
    `n.person_id = ${params.add(actor.personId)}::uuid`,
    ...postIds.map((postId) => `n.post_id = ${params.add(postId)}::uuid`),
    ...(liaisonPostIds.length > 0 ? [`n.liaison_of = ANY(ARRAY(${partiesServed(params.add(liaisonPostIds))}))`] : []),
    ...inPosts,
    ...forParty.map((partyId) => `n.party_id = ${params.add(partyId)}::uuid`),
  ];
}
