import { infiniteQueryOptions } from '@tanstack/react-query';

/** One page of a list, and where the next begins. */
export interface KeysetPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface KeysetSource<T> {
  readonly queryKey: readonly unknown[];
  readonly read: (cursor: string | null) => Promise<KeysetPage<T>>;
}

/** What has been read so far; an item that moved while one read on, and so came twice, stands where it came first. */
export function itemsOf<T extends { readonly id: string }>(pages: readonly KeysetPage<T>[]): readonly T[] {
  return [...new Map(pages.flatMap((page) => page.items).map((item) => [item.id, item])).values()];
}

/** A list that is read page after page by cursor. */
export function keysetQuery<T>({ queryKey, read }: KeysetSource<T>) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
