import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { keys } from '../../api/keys.ts';
import { listOrderHistory } from '../../api/orders.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from '../case/CaseTimeline.module.css';
import { TimelineItem } from '../case/TimelineItem.tsx';
import { Loading } from '../list/Loading.tsx';
import { keysetQuery } from '../list/keyset-query.ts';
import { QueryFailure } from '../list/QueryFailure.tsx';
import { OrderLink } from './OrderLink.tsx';

/** What happened to an order, why and by whom, oldest first, up to the order that grew from it. */
export function OrderHistory({ orderId }: { readonly orderId: string }) {
  const { t } = useTexts();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    keysetQuery({ queryKey: keys.orders.history(orderId), read: (cursor) => listOrderHistory(orderId, cursor) }),
  );
  if (!data) return error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <>
      <ol className={css.timeline}>
        {data.pages
          .flatMap((page) => page.items)
          .map((entry) => (
            <TimelineItem
              key={entry.seq}
              entry={entry}
              more={
                entry.grewInto && (
                  <p>
                    {t('order:grewInto')} <OrderLink of={entry.grewInto} />
                  </p>
                )
              }
            />
          ))}
      </ol>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {t('common:loadMore')}
        </Button>
      )}
    </>
  );
}
