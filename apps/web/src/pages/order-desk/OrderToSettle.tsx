import { ORDER_ACTIONS } from '../../actions/order/order-actions.ts';
import { ActionBar } from '../../actions/ActionBar.tsx';
import { useCase } from '../../api/cases.ts';
import { useOrder } from '../../api/orders.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { DocumentFrame } from '../../shared/order/DocumentFrame.tsx';
import { OrderFacts } from '../../shared/order/OrderFacts.tsx';
import { OrderHistory } from '../../shared/order/OrderHistory.tsx';
import { OrderLife } from '../../shared/order/OrderLife.tsx';
import { Section } from '../../shared/Section.tsx';
import { Seen } from '../../shared/seen/Seen.tsx';
import work from '../../shared/work/WorkDetail.module.css';

/** One order before its office: what the unit answered or the signer said, what may be done, and how it came here. */
export function OrderToSettle({ id }: { readonly id: string }) {
  const { t } = useTexts();
  return (
    <Seen of={useOrder(id)} notFound={t('order:notFound')}>
      {(order) => <Loaded of={order} />}
    </Seen>
  );
}

function Loaded({ of }: { readonly of: SupervisionOrder }) {
  const { t } = useTexts();
  const { data: c } = useCase(of.caseId);
  return (
    <>
      <Section
        title={of.unit.name}
        extra={<OrderTag colour={of.colour} docNumber={of.docNumber} note={t(`terms:orderState.${of.state}`)} />}
      >
        <OrderLife of={of} />
        <div className={work.foot}>
          <ActionBar of={of} actions={ORDER_ACTIONS} />
        </div>
      </Section>
      <Section title={t('order:facts')}>
        <OrderFacts of={of} caseTitle={c?.title ?? ''} />
      </Section>
      <Section title={t('order:history')}>
        <OrderHistory orderId={of.id} />
      </Section>
      <DocumentFrame orderId={of.id} />
    </>
  );
}
