import { ORDER_ACTIONS } from '../../actions/order/order-actions.ts';
import { ActionBar } from '../../actions/ActionBar.tsx';
import { useCase } from '../../api/cases.ts';
import { useOrder } from '../../api/orders.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { DocumentFrame } from '../../shared/order/DocumentFrame.tsx';
import { OrderFacts } from '../../shared/order/OrderFacts.tsx';
import { OrderLife } from '../../shared/order/OrderLife.tsx';
import { Section } from '../../shared/Section.tsx';
import { Seen } from '../../shared/seen/Seen.tsx';
import css from '../../shared/work/WorkDetail.module.css';

/** An order to the unit: what it asks, until when, and the way to answer. */
export function OrderDetail({ id }: { readonly id: string }) {
  const { t } = useTexts();
  return (
    <Seen of={useOrder(id)} notFound={t('order:notFound')}>
      {(order) => <Loaded of={order} />}
    </Seen>
  );
}

function Loaded({ of: order }: { readonly of: SupervisionOrder }) {
  const { t } = useTexts();
  const { data: c } = useCase(order.caseId);
  return (
    <>
      <Section
        title={order.docNumber ?? t('order:title')}
        extra={<OrderTag colour={order.colour} note={t(`terms:orderState.${order.state}`)} />}
      >
        <OrderFacts of={order} caseTitle={c?.title ?? ''} />
        <div className={css.foot}>
          <ActionBar of={order} actions={ORDER_ACTIONS} />
        </div>
      </Section>
      <Section title={t('order:life')}>
        <OrderLife of={order} />
      </Section>
      <DocumentFrame orderId={order.id} />
    </>
  );
}
