import { Checkbox, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { keys } from '../../api/keys.ts';
import { listOrders } from '../../api/orders.ts';
import { colourValues, orderStateValues, type Colour, type OrderState } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { UnitSelect } from '../../shared/case/UnitSelect.tsx';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { withLedgerTexts } from '../../shared/ledger/with-ledger-texts.ts';
import { KeysetList } from '../../shared/list/KeysetList.tsx';
import { SearchInput } from '../../shared/search/SearchInput.tsx';
import { OrderCard } from '../../shared/order/OrderCard.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { SavedViews } from '../../shared/views/SavedViews.tsx';
import { viewIn, ViewSwitch } from '../../shared/views/ViewSwitch.tsx';
import { orderFilterOf, readOrderSearch, withoutControl } from './order-search.ts';
import { OrderNarrowings } from './OrderNarrowings.tsx';
import css from './OrdersPage.module.css';

const OrderLedger = lazy(() => withLedgerTexts(async () => (await import('./OrderLedger.tsx')).OrderLedger));

/** All 督办单 that one may see, last drawn first. */
export function OrdersPage() {
  const { t } = useTexts();
  const [params, change] = useSearchChanges();
  const search = readOrderSearch(params);
  const filter = orderFilterOf(search);
  const view = viewIn(params);
  return (
    <Content width={view === 'table' ? 'full' : 'wide'}>
      <PageHeader
        title={t('order:title')}
        extra={
          <>
            <ViewSwitch view={view} change={change} />
            <SavedViews page="orders" />
          </>
        }
      />
      <div className={css.filters} role="search">
        <SearchInput label={t('order:searchLabel')} value={search.q} onSearch={(q) => change({ q: q || undefined })} />
        <Select<OrderState>
          allowClear
          aria-label={t('order:stateFilter')}
          placeholder={t('order:stateFilter')}
          value={search.state ?? null}
          onChange={(state) => change({ state })}
          options={orderStateValues.map((value) => ({ value, label: t(`terms:orderState.${value}`) }))}
        />
        <Select<Colour>
          allowClear
          aria-label={t('order:colourFilter')}
          placeholder={t('order:colourFilter')}
          value={search.colour ?? null}
          onChange={(colour) => change({ colour })}
          options={colourValues.map((value) => ({ value, label: t(`terms:colour.${value}`) }))}
        />
        <UnitSelect
          label={t('order:unitFilter')}
          value={search.unitId}
          onChange={(unitId) => change({ unitId: unitId as string | undefined })}
        />
        <Checkbox
          checked={search.lateOnly}
          onChange={(e) => change({ overdue: e.target.checked ? 'true' : undefined })}
        >
          {t('order:lateOnly')}
        </Checkbox>
        <OrderNarrowings of={view === 'table' ? withoutControl(search.narrowing) : search.narrowing} change={change} />
      </div>
      {view === 'table' ? (
        <Suspense fallback={<Loading rows={8} />}>
          <OrderLedger />
        </Suspense>
      ) : (
        <KeysetList
          label={t('order:title')}
          queryKey={keys.orders.list(filter)}
          read={(cursor) => listOrders(filter, cursor)}
          renderItem={(order) => <OrderCard of={order} />}
          empty={<EmptyState text={t('order:empty')} />}
        />
      )}
    </Content>
  );
}
