import { useQuery } from '@tanstack/react-query';
import { after } from './cases.ts';
import { api, command, read } from './client.ts';
import { keys } from './keys.ts';
import type { NoticePage, paths } from './schema.gen.ts';

/** What `GET /inbox` can be asked for; what is left out is not filtered. */
export type NoticeFilter = Omit<NonNullable<paths['/api/v1/inbox']['get']['parameters']['query']>, 'cursor'>;

export function listNotices(filter: NoticeFilter, cursor?: string | null): Promise<NoticePage> {
  return read(api.GET('/api/v1/inbox', { params: { query: { ...filter, ...after(cursor) } } }));
}

export function readNotice(id: string): Promise<undefined> {
  return command('/api/v1/inbox/{id}/read', id, {}, crypto.randomUUID());
}

/** It and all older ones: what came since has not been seen. */
export function readNoticesUpTo(id: string): Promise<undefined> {
  return command('/api/v1/inbox/{id}/read-up-to', id, {}, crypto.randomUUID());
}

/** How many notices wait unread; one more than the API counted where it stopped counting. */
export function useUnreadCount(): number {
  const { data } = useQuery({ queryKey: keys.inbox.count, queryFn: () => read(api.GET('/api/v1/inbox/count')) });
  return data ? data.unread + (data.exact ? 0 : 1) : 0;
}
