import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { keysetQuery } from '../list/keyset-query.ts';
import { Loading } from '../list/Loading.tsx';
import { QueryFailure } from '../list/QueryFailure.tsx';
import { HistoryEntries } from './HistoryEntries.tsx';
import type { ManagedKind, ManagedRow } from './managed-kind.ts';
import css from './RowPanel.module.css';

/** All that was ever done to a row, newest first. */
export function RowHistory<Row extends ManagedRow, Values extends object>({
  kind,
  id,
}: {
  readonly kind: ManagedKind<Row, Values>;
  readonly id: string;
}) {
  const { t } = useTexts();
  const query = useInfiniteQuery(
    keysetQuery({ queryKey: keys.manage.history(kind.name, id), read: (cursor) => kind.api.history(id, cursor) }),
  );
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <p className={css.who}>{t('manage:history.none')}</p>;
  return (
    <>
      <HistoryEntries kind={kind} entries={entries} />
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {t('common:loadMore')}
        </Button>
      )}
    </>
  );
}
