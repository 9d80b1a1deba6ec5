import { useQuery } from '@tanstack/react-query';
import { get, post } from './http.ts';
import { keys } from './keys.ts';
import type { Notice, Page } from './types.ts';

export function listNotices(cursor?: string | null): Promise<Page<Notice>> {
  return get('/inbox', { cursor });
}

export function readNotice(id: string, idempotencyKey: string): Promise<void> {
  return post(`/inbox/${id}/read`, {}, idempotencyKey);
}

/** How many notices wait unread, as far as the API counts. */
export function useUnreadCount(): number {
  const { data } = useQuery({ queryKey: keys.inbox.count, queryFn: () => get<{ unread: number }>('/inbox/count') });
  return data?.unread ?? 0;
}
