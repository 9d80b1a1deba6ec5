import { ORDER_ACTIONS } from '../../actions/order/order-actions.ts';
import { ActionBar } from '../../actions/ActionBar.tsx';
import { useCase } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { listOrders, TO_SIGN, useOrder } from '../../api/orders.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { DocumentFrame } from '../../shared/order/DocumentFrame.tsx';
import { OrderFacts } from '../../shared/order/OrderFacts.tsx';
import { OrderLine } from '../../shared/order/OrderLine.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import { Seen } from '../../shared/seen/Seen.tsx';
import css from '../../shared/order/BesideDocument.module.css';
import work from '../../shared/work/WorkDetail.module.css';
import { Workbench } from '../../shared/work/Workbench.tsx';

/** What waits for my signature: the paper itself first, beside it the facts; what was signed stays in view. */
export function ToSignPage() {
  const { t } = useTexts();
  const filter = TO_SIGN;
  return (
    <Content width="full">
      <PageHeader title={t('order:toSign.title')} subtitle={t('order:toSign.next')} />
      <Workbench
        label={t('order:toSign.title')}
        tab="toSign"
        source={{ queryKey: keys.orders.list(filter), read: (cursor) => listOrders(filter, cursor) }}
        renderItem={(order) => <OrderLine of={order} />}
        renderDetail={(id) => <ToSign key={id} id={id} />}
        empty={<EmptyState text={t('order:toSign.empty')} />}
        isDetailWide
      />
    </Content>
  );
}

function ToSign({ id }: { readonly id: string }) {
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
    <div className={css.beside}>
      <DocumentFrame orderId={of.id} />
      <Section
        title={of.unit.name}
        extra={<OrderTag colour={of.colour} docNumber={of.docNumber} note={t(`terms:orderState.${of.state}`)} />}
      >
        <ActionBar of={of} actions={ORDER_ACTIONS} />
        <div className={work.foot}>
          <OrderFacts of={of} caseTitle={c?.title ?? ''} />
        </div>
      </Section>
    </div>
  );
}
