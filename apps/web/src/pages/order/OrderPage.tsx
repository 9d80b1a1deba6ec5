import { useParams } from 'react-router';
import { ORDER_ACTIONS } from '../../actions/order/order-actions.ts';
import { ActionBar } from '../../actions/ActionBar.tsx';
import { useCase } from '../../api/cases.ts';
import { useOrder } from '../../api/orders.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { Content } from '../../shared/Content.tsx';
import { DocumentFrame } from '../../shared/order/DocumentFrame.tsx';
import { OrderFacts } from '../../shared/order/OrderFacts.tsx';
import { OrderHistory } from '../../shared/order/OrderHistory.tsx';
import { OrderLife } from '../../shared/order/OrderLife.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import { Seen } from '../../shared/seen/Seen.tsx';
import work from '../../shared/work/WorkDetail.module.css';
import css from './OrderPage.module.css';

/** One 督办单: the document, beside it what happened to it and what may be done. */
export function OrderPage() {
  const { id = '' } = useParams();
  const { t } = useTexts();
  return (
    <Content>
      <Seen of={useOrder(id)} notFound={t('order:notFound')} back="/" rows={10}>
        {(order) => <OrderView of={order} />}
      </Seen>
    </Content>
  );
}

function OrderView({ of }: { readonly of: SupervisionOrder }) {
  const { t } = useTexts();
  const { data: c } = useCase(of.caseId);
  const hasOrderList = useMe().grants.includes('see-supervision');
  return (
    <>
      <PageHeader
        title={of.docNumber ?? t('order:untitled', { colour: t(`terms:colour.${of.colour}`) })}
        back={hasOrderList ? '/orders' : '/'}
        subtitle={<OrderTag colour={of.colour} note={t(`terms:orderState.${of.state}`)} />}
      />
      <div className={css.columns}>
        <div className={css.paper}>
          <DocumentFrame orderId={of.id} />
        </div>
        <div className={css.side}>
          <Section title={t('order:life')}>
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
        </div>
      </div>
    </>
  );
}
