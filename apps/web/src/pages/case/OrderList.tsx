import { useState } from 'react';
import { ORDER_ACTIONS } from '../../actions/order/order-actions.ts';
import { ActionBar } from '../../actions/ActionBar.tsx';
import { documentUrl } from '../../api/orders.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { RemainingText } from '../../shared/case/RemainingText.tsx';
import { Section } from '../../shared/Section.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { OrderHistory } from '../../shared/order/OrderHistory.tsx';
import { OrderLink } from '../../shared/order/OrderLink.tsx';
import { SignerName } from '../../shared/order/SignerName.tsx';
import css from './CasePage.module.css';

/** The 督办单 that came out in this case, newest first; those that a stronger one took the place of folded away. */
export function OrderList({ orders }: { readonly orders: readonly SupervisionOrder[] }) {
  const { t } = useTexts();
  if (orders.length === 0) return null;
  const newestFirst = orders.toReversed();
  const superseded = newestFirst.filter((order) => order.state === 'SUPERSEDED');
  return (
    <Section title={t('case:sections.orders')}>
      <Orders orders={newestFirst.filter((order) => order.state !== 'SUPERSEDED')} />
      {superseded.length > 0 && (
        <details className={css.folded}>
          <summary>{t('case:supersededOrders', { count: superseded.length })}</summary>
          <Orders orders={superseded} />
        </details>
      )}
    </Section>
  );
}

function Orders({ orders }: { readonly orders: readonly SupervisionOrder[] }) {
  return (
    <ul>
      {orders.map((order) => (
        <li key={order.id} className={css.item}>
          <OrderView order={order} />
        </li>
      ))}
    </ul>
  );
}

function OrderView({ order }: { readonly order: SupervisionOrder }) {
  const { t } = useTexts();
  return (
    <>
      <p className={css.line}>
        <OrderTag colour={order.colour} docNumber={order.docNumber} note={t(`terms:orderState.${order.state}`)} />
        <strong>{order.unit.name}</strong>
        {order.state === 'ISSUED' && <RemainingText of={{ ...order, dueAt: order.rectifyDueAt }} />}
      </p>
      <p className={css.soft}>
        <Time at={order.issuedAt ?? order.draftedAt} /> · {t('order:fields.reason')}{' '}
        {t(`terms:orderReason.${order.reason}`)} · {t('case:fields.office')} {order.office.name} ·{' '}
        {t('case:fields.signer')} <SignerName of={order.signer} />
      </p>
      {order.rectifyDueAt && (
        <p className={css.soft}>
          {t('case:fields.rectifyDueAt')} <Time at={order.rectifyDueAt} />
        </p>
      )}
      {order.answerText && (
        <p className={css.said} data-judged>
          {order.answerText}
        </p>
      )}
      <p className={css.soft}>
        {order.supersedes && (
          <>
            {t('order:fields.supersedes')} <OrderLink of={order.supersedes} />{' '}
          </>
        )}
        {order.grewInto && (
          <>
            {t('order:grewInto')} <OrderLink of={order.grewInto} />
          </>
        )}
      </p>
      <History of={order.id} />
      {(order.docNumber !== null || order.endedAt === null) && (
        <p>
          <a className={css.open} href={documentUrl(order.id)} target="_blank" rel="noreferrer">
            {t('case:viewDocument')}
          </a>
        </p>
      )}
      <ActionBar of={order} actions={ORDER_ACTIONS} />
    </>
  );
}

/** Read only once somebody wants it: a case may have many orders. */
function History({ of }: { readonly of: string }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={css.folded} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('order:history')}</summary>
      {isOpen && <OrderHistory orderId={of} />}
    </details>
  );
}
