import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { PolicyMovePreview } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Loading } from '../list/Loading.tsx';
import { QueryFailure } from '../list/QueryFailure.tsx';
import css from './Moves.module.css';
import { MovesTable } from './MovesTable.tsx';
import { MoveTally } from './MoveTally.tsx';

interface Props {
  readonly queryKey: readonly unknown[];
  /** A page of the cases behind one; the counts are of all. */
  readonly read: (after: string | null) => Promise<PolicyMovePreview>;
  /** What follows the counts, such as the form that moves so many. */
  readonly children?: (preview: PolicyMovePreview) => ReactNode;
}

/** Which open cases would move to a policy: counts, those that stay and why, and each limit with its old and new end. */
export function PolicyMoves({ queryKey, read, children }: Props) {
  const { t } = useTexts();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextAfter }) => nextAfter,
    gcTime: 0,
  });
  const [first] = data?.pages ?? [];
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (!data || !first) return <Loading rows={4} />;
  const items = data.pages.flatMap((page) => page.items);
  const moves = items.flatMap(({ caseId, caseNo, limits }) => limits.map((move) => ({ ...move, caseId, caseNo })));
  const { openOrder, other } = first.stays;
  return (
    <div className={css.tally}>
      <MoveTally of={first} />
      {openOrder + other > 0 && <p className={css.stays}>{t('manage-moves:stays', { openOrder, other })}</p>}
      {first.casesMoved === 0 && <p className={css.none}>{t('manage-moves:noCase')}</p>}
      {children?.(first)}
      {moves.length > 0 && <MovesTable label={t('manage-moves:cases')} moves={moves} />}
      {first.casesMoved > 0 && first.limits === 0 && <p className={css.none}>{t('manage-moves:noLimit')}</p>}
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {t('common:loadMore')}
        </Button>
      )}
    </div>
  );
}
