import { observable } from '../../shared/observable.ts';

const KEY = 'zhuoluo:acting-post';

/** The id of the post in which this tab acts; null where the first of one's posts that may does. A tab keeps it when it is loaded anew. */
const chosen = observable<string | null>(globalThis.sessionStorage?.getItem(KEY) ?? null);

export const actingPost = {
  ...chosen,
  set(postId: string | null): void {
    if (postId === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, postId);
    chosen.set(postId);
  },
};
