import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './KeysetList.module.css';
import { itemsOf, keysetQuery, type KeysetSource } from './keyset-query.ts';
import { Loading } from './Loading.tsx';
import { QueryFailure } from './QueryFailure.tsx';
import { useHasNews } from './use-has-news.ts';

interface PagesProps<T extends { readonly id: string }> extends KeysetSource<T> {
  readonly empty: ReactNode;
  /** Draws what has been read so far. */
  readonly children: (items: readonly T[]) => ReactNode;
}

interface Props<T extends { readonly id: string }> extends KeysetSource<T> {
  readonly label: string;
  readonly renderItem: (item: T, folded: readonly T[]) => ReactNode;
  /** Items with the same word are one entry where the first of them stands; the others are folded into it. */
  readonly foldBy?: (item: T) => string;
  readonly empty: ReactNode;
}

/** A list of entries that goes on as one scrolls. */
export function KeysetList<T extends { readonly id: string }>(props: Props<T>) {
  const { label, queryKey, read, renderItem, foldBy = ({ id }: T) => id, empty } = props;
  return (
    <KeysetPages queryKey={queryKey} read={read} empty={empty}>
      {(items) => (
        <ul className={css.list} aria-label={label}>
          {[...Map.groupBy(items, foldBy)].map(([word, [first, ...folded]]) => (
            <li key={word}>{renderItem(first!, folded)}</li>
          ))}
        </ul>
      )}
    </KeysetPages>
  );
}

/** What goes on as one scrolls, page after page by cursor. */
export function KeysetPages<T extends { readonly id: string }>(props: PagesProps<T>) {
  const { queryKey, read, empty, children } = props;
  const { t } = useTexts();
  const query = useInfiniteQuery(keysetQuery({ queryKey, read }));
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const hasNews = useHasNews(queryKey);
  const end = useEndInSight(hasNextPage && !isFetchingNextPage && !error, () => void fetchNextPage());
  if (!data) {
    return error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />;
  }
  const items = itemsOf(data.pages);
  if (items.length === 0) return empty;
  return (
    <>
      {hasNews && (
        <Button type="dashed" onClick={() => void refetch()}>
          {t('common:hasNews')}
        </Button>
      )}
      {children(items)}
      <div ref={end} className={css.end}>
        {error && <QueryFailure error={error} onRetry={() => void (hasNextPage ? fetchNextPage() : refetch())} />}
        {!error && hasNextPage && (
          <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
            {t('common:loadMore')}
          </Button>
        )}
        {!error && !hasNextPage && data.pages.length > 1 && <span>{t('common:endOfList')}</span>}
      </div>
    </>
  );
}

/** Calls when the end of the list comes near the screen. */
function useEndInSight(isActive: boolean, onSight: () => void) {
  const end = useRef<HTMLDivElement>(null);
  const act = useRef(onSight);
  useEffect(() => {
    act.current = onSight;
  });
  useEffect(() => {
    if (!isActive || !end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) act.current();
      },
      { rootMargin: '400px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isActive]);
  return end;
}
