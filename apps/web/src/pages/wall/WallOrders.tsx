import type { SupervisionOrderListItem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OrderShape } from '../../shared/case/OrderTag.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from './WallPage.module.css';

export function WallOrders({ orders }: { readonly orders: readonly SupervisionOrderListItem[] }) {
  const { t } = useTexts();
  if (orders.length === 0) return <p className={css.faint}>{t('board:latest.none')}</p>;
  return (
    <ol className={css.orders}>
      {orders.map((order) => (
        <li key={order.id} className={`${css.order} ${css[order.colour.toLowerCase()]}`}>
          <p className={css.orderHead}>
            <span className={css.tag}>
              <OrderShape colour={order.colour} /> {t(`terms:colour.${order.colour}`)}
            </span>
            <strong>{order.unit.name}</strong>
            <Time at={order.issuedAt ?? order.draftedAt} />
          </p>
          <p className={css.orderCase}>{order.case.title}</p>
        </li>
      ))}
    </ol>
  );
}
