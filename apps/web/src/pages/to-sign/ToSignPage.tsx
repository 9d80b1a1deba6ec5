import { ORDER_ACTIONS } from '../../actions/action.ts';
import { ActionBar } from '../../actions/ActionBar.tsx';
import { useCase } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { listOrders, toSign, useOrder } from '../../api/orders.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { DocumentFrame } from '../../shared/order/DocumentFrame.tsx';
import { OrderFacts } from '../../shared/order/OrderFacts.tsx';
import { OrderLine } from '../../shared/order/OrderLine.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import work from '../../shared/work/WorkDetail.module.css';
import { Workbench } from '../../shared/work/Workbench.tsx';

/** What waits for my signature: the document beside the list, signed with one click, and on to the next. */
export function ToSignPage() {
  const { t } = useTexts();
  const filter = toSign(useMe());
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
        goesOn
      />
    </Content>
  );
}

function ToSign({ id }: { readonly id: string }) {
  const { data, error, refetch } = useOrder(id);
  if (!data) return error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return <Loaded of={data} />;
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
        <OrderFacts of={of} caseTitle={c?.title ?? ''} />
        <div className={work.foot}>
          <ActionBar of={of} actions={ORDER_ACTIONS} />
        </div>
      </Section>
      <DocumentFrame orderId={of.id} />
    </>
  );
}
