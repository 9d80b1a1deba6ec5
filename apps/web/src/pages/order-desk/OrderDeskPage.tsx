import { useSearchParams } from 'react-router';
import { keys } from '../../api/keys.ts';
import { listOrders, ORDER_DESK, useOrderCount, type OrderDeskTab } from '../../api/orders.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { countText } from '../../shared/count-text.ts';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { OrderLine } from '../../shared/order/OrderLine.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Workbench } from '../../shared/work/Workbench.tsx';
import { OrderToSettle } from './OrderToSettle.tsx';

/** What waits for the supervision office: answers to judge, and drafts that their signer sent back. */
export function OrderDeskPage() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const counts = {
    JUDGEMENT: useOrderCount(ORDER_DESK.JUDGEMENT),
    REWORDING: useOrderCount(ORDER_DESK.REWORDING),
  };
  const tab: OrderDeskTab = params.get('tab') === 'REWORDING' ? 'REWORDING' : 'JUDGEMENT';
  const filter = ORDER_DESK[tab];
  return (
    <Content width="full">
      <PageHeader title={t('order:desk.title')} />
      <Workbench<Awaited<ReturnType<typeof listOrders>>['items'][number], OrderDeskTab>
        label={t('order:desk.title')}
        tabs={(['JUDGEMENT', 'REWORDING'] as const).map((name) => ({
          name,
          label: t(`order:desk.${name}`),
          count: countText(counts[name]),
        }))}
        tab={tab}
        source={{ queryKey: keys.orders.list(filter), read: (cursor) => listOrders(filter, cursor) }}
        renderItem={(order) => <OrderLine of={order} />}
        renderDetail={(id) => <OrderToSettle key={id} id={id} />}
        empty={<EmptyState text={t(`order:desk.empty${tab}`)} />}
      />
    </Content>
  );
}
