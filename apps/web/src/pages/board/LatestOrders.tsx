import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/use-texts.ts';
import { useLatestOrders } from '../../shared/board/use-latest-orders.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Section } from '../../shared/Section.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from './LatestOrders.module.css';

/** More than fit beside the figures; those that do not fit are not shown. */
const SHOWN = 14;

/** 最新督办单: they come in by themselves, newest on top. */
export function LatestOrders() {
  const { t } = useTexts();
  const { data: orders, error, refetch } = useLatestOrders(SHOWN);
  const [openedAt] = useState(() => new Date().toISOString());
  return (
    <Section title={t('board:latest.title')} extra={<Link to="/orders">{t('board:latest.all')}</Link>}>
      {error && !orders && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!error && !orders && <Loading rows={6} />}
      {orders?.length === 0 && <EmptyState text={t('board:latest.none')} />}
      <ol className={css.orders}>
        {orders?.map((order) => (
          <li
            key={`${order.id}/${order.state}`}
            className={(order.issuedAt ?? order.draftedAt) > openedAt ? `${css.order} ${css.fresh}` : css.order}
          >
            <p>
              <OrderTag colour={order.colour} note={t(`terms:orderState.${order.state}`)} />
            </p>
            <p className={css.line}>
              <Link to={`/orders/${order.id}`} className={css.link}>
                {order.unit.name}
              </Link>
              <span className={css.when}>
                <Time at={order.issuedAt ?? order.draftedAt} />
              </span>
            </p>
            <p className={css.what}>{order.case.title}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
