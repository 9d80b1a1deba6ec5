import { keys } from '../../api/keys.ts';
import { countOrders, listOrders } from '../../api/orders.ts';
import type { OrderSort, SupervisionOrderListItem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { RemainingText } from '../../shared/case/RemainingText.tsx';
import { DaySpan } from '../../shared/ledger/DaySpan.tsx';
import { Ledger } from '../../shared/ledger/Ledger.tsx';
import { type LedgerColumn, sheetInstant } from '../../shared/ledger/ledger-column.ts';
import { LedgerFilters } from '../../shared/ledger/LedgerFilters.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { orderFilterOf, readOrderSearch } from './order-search.ts';

type Column = LedgerColumn<SupervisionOrderListItem, OrderSort>;

/** The 督办单 of the list as a 台账. */
export function OrderLedger() {
  const { t } = useTexts();
  const [params, change] = useSearchChanges();
  const search = readOrderSearch(params);
  const filter = orderFilterOf(search);
  const { regionId, urgency = [], issuedFrom, issuedTo } = search.narrowing;
  return (
    <>
      <LedgerFilters regionId={regionId} urgency={urgency} change={change}>
        <DaySpan
          label={t('ledger:issued')}
          from={issuedFrom}
          to={issuedTo}
          onChange={(from, to) => change({ issuedFrom: from, issuedTo: to })}
        />
      </LedgerFilters>
      <Ledger
        label={t('order:title')}
        queryKey={keys.orders.list(filter)}
        read={(cursor) => listOrders(filter, cursor)}
        total={() => countOrders(filter)}
        head={{
          name: 'docNumber',
          label: t('ledger:docNumber'),
          text: (o) => o.docNumber ?? t('ledger:unnumbered'),
        }}
        addressOf={({ id }) => `/orders/${id}`}
        columns={useColumns()}
        chosen={params.get('columns')}
        sort={search.sort}
        change={change}
        empty={<EmptyState text={t('order:empty')} />}
      />
    </>
  );
}

function useColumns(): readonly Column[] {
  const { t } = useTexts();
  const instant = (name: string, label: string, of: (o: SupervisionOrderListItem) => string | null): Column => ({
    name,
    label,
    isExtra: true,
    text: (o) => sheetInstant(of(o)),
    show: (o) => {
      const at = of(o);
      return at && <Time at={at} style="date" />;
    },
  });
  return [
    {
      name: 'colour',
      label: t('order:colourFilter'),
      isShort: true,
      text: (o) => t(`terms:colour.${o.colour}`),
      show: (o) => <OrderTag colour={o.colour} short />,
    },
    { name: 'state', label: t('order:stateFilter'), text: (o) => t(`terms:orderState.${o.state}`) },
    { name: 'unit', label: t('order:unitFilter'), text: (o) => o.unit.name },
    { name: 'case', label: t('order:fields.case'), text: (o) => o.case.title },
    { name: 'party', label: t('ledger:party'), text: (o) => o.case.party.name },
    { name: 'region', label: t('cases:region'), text: (o) => o.case.party.region.name },
    { name: 'urgency', label: t('case:urgency'), text: (o) => t(`terms:urgency.${o.case.urgency}`) },
    { name: 'reason', label: t('order:fields.reason'), text: (o) => t(`terms:orderReason.${o.reason}`) },
    {
      ...instant('drafted', t('ledger:drafted'), (o) => o.draftedAt),
      sorts: ['-draftedAt', 'draftedAt'],
      isExtra: false,
    },
    { ...instant('issued', t('ledger:issued'), (o) => o.issuedAt), isExtra: false },
    {
      name: 'rectify',
      label: t('order:fields.rectify'),
      sorts: ['rectifyDueAt'],
      text: (o) => sheetInstant(o.rectifyDueAt),
      show: (o) => <RemainingText of={{ ...o, dueAt: o.rectifyDueAt }} />,
    },
    instant('received', t('order:step.received'), (o) => o.receivedAt),
    instant('answered', t('order:step.answered'), (o) => o.answeredAt),
    instant('ended', t('order:step.ended'), (o) => o.endedAt),
    { name: 'office', label: t('order:fields.office'), isExtra: true, text: (o) => o.office.name },
    { name: 'level', label: t('ledger:level'), isExtra: true, text: (o) => t(`terms:level.${o.level}`) },
    { name: 'points', label: t('order:fields.points'), isExtra: true, text: (o) => String(o.points) },
    { name: 'caseNo', label: t('ledger:caseNo'), isExtra: true, text: (o) => o.case.caseNo },
  ];
}
