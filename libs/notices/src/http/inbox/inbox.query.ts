import { Injectable } from '@nestjs/common';
import type { Instant } from '@zhuoluo/kernel';
import { Fault, keyAfter, DEFAULT_LIMIT, pageOf } from '@zhuoluo/platform';
import { iso, type Viewer } from '@zhuoluo/directory/http';
import { InboxStore } from '../../store/inbox.store.ts';
import { Subjects } from '../subjects/subjects.ts';
import type { InboxRequest } from './inbox.request.ts';
import type { NoticeCount, NoticePage } from './notice.answer.ts';

/** Counting stops here: a badge says “99+”. */
const COUNTED_AT_MOST = 99;

/** What a person is told, by name or in a post, and what they have read of it. */
@Injectable()
export class InboxQuery {
  constructor(
    private readonly store: InboxStore,
    private readonly subjects: Subjects,
  ) {}

  async list(viewer: Viewer, request: InboxRequest): Promise<NoticePage> {
    const { limit = DEFAULT_LIMIT, unread, kind } = request;
    const walk = { list: 'inbox', personId: viewer.actor.personId, request };
    const before = keyAfter(walk)?.[1];
    const notices = await this.store.newest(viewer, { unread, kind, before }, limit + 1);
    const shown = await this.subjects.shownTo(viewer, notices);
    return pageOf(
      walk,
      notices,
      ({ id }) => [null, id],
      (notice) => ({
        id: notice.id,
        kind: notice.kind,
        at: iso(notice.at),
        ...shown(notice),
        readAt: iso(notice.readAt),
      }),
    );
  }

  async count(viewer: Viewer): Promise<NoticeCount> {
    const counted = await this.store.unread(viewer, COUNTED_AT_MOST + 1);
    return { unread: Math.min(counted, COUNTED_AT_MOST), exact: counted <= COUNTED_AT_MOST };
  }

  /** Reading twice keeps the first time. @throws Fault where the notice is not the caller's */
  async read(viewer: Viewer, noticeId: string, at: Instant): Promise<void> {
    if (!(await this.store.read(viewer, noticeId, at))) throw new Fault('not-found');
  }

  /** @throws Fault where the notice is not the caller's */
  async readUpTo(viewer: Viewer, noticeId: string, at: Instant): Promise<void> {
    await this.read(viewer, noticeId, at);
    await this.store.readBefore(viewer, noticeId, at);
  }
}
