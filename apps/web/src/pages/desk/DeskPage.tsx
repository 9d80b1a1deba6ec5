import { keys } from '../../api/keys.ts';
import { listOrders } from '../../api/orders.ts';
import { listTasks, useTaskCounts } from '../../api/tasks.ts';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { OrderLine } from '../../shared/order/OrderLine.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { Workbench } from '../../shared/work/Workbench.tsx';
import { countOf, DESK_TABS, orderFilterOf, taskFilterOf } from './desk-tabs.ts';
import { OrderDetail } from './OrderDetail.tsx';
import { TaskDetail } from './TaskDetail.tsx';
import { TaskLine } from './TaskLine.tsx';

/** 部门: what is to be claimed, done and answered, and by when. */
export function DeskPage() {
  const { t } = useTexts();
  const { unit } = useMe();
  const { data: counts } = useTaskCounts();
  const [params] = useSearchChanges();
  const tab = DESK_TABS.find((name) => name === params.get('tab')) ?? 'toClaim';
  const unitId = unit?.id ?? '';
  const shared = {
    label: t(`desk:tab.${tab}`),
    tab,
    tabs: DESK_TABS.map((name) => ({
      name,
      label: t(`desk:tab.${name}`),
      count: countOf(name, counts),
      isPressing: name === 'overdue' || name === 'orders',
    })),
    empty: <EmptyState text={t(`desk:empty.${tab}`)} />,
  };
  if (tab === 'orders') {
    const filter = orderFilterOf(unitId);
    return (
      <Content width="full">
        <PageHeader title={t('desk:title')} subtitle={unit?.name} />
        <Workbench
          {...shared}
          source={{ queryKey: keys.orders.list(filter), read: (cursor) => listOrders(filter, cursor) }}
          renderItem={(order) => <OrderLine of={order} />}
          renderDetail={(id) => <OrderDetail key={id} id={id} />}
        />
      </Content>
    );
  }
  const filter = taskFilterOf(tab, unitId, Date.now());
  return (
    <Content width="full">
      <PageHeader title={t('desk:title')} subtitle={unit?.name} />
      <Workbench
        {...shared}
        source={{ queryKey: keys.tasks.list(filter), read: (cursor) => listTasks(filter, cursor) }}
        renderItem={(task) => <TaskLine of={task} />}
        renderDetail={(id) => <TaskDetail key={id} id={id} />}
      />
    </Content>
  );
}
