import { countCases, listCases } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import type { CaseListItem } from '../../api/schema.gen.ts';
import { holds, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useCategoryWords } from '../../shared/case/category-words.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { RemainingText } from '../../shared/case/RemainingText.tsx';
import { DaySpan } from '../../shared/ledger/DaySpan.tsx';
import { Ledger } from '../../shared/ledger/Ledger.tsx';
import { type LedgerColumn, sheetInstant } from '../../shared/ledger/ledger-column.ts';
import { LedgerFilters } from '../../shared/ledger/LedgerFilters.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { filterOf, isEnded, readSearch, type Sort } from './case-filter.ts';

type Column = LedgerColumn<CaseListItem, Sort>;

/** The cases of the list as a 台账. */
export function CaseLedger() {
  const { t } = useTexts();
  const me = useMe();
  const [params, change] = useSearchChanges();
  const search = readSearch(params);
  const filter = filterOf(search, me.id);
  const columns = useColumns();
  const { regionId, unitId, urgency = [], openedFrom, openedTo, dueFrom, dueTo } = search.narrowing;
  const { closedFrom, closedTo } = search.narrowing;
  const ended = isEnded(search.scope);
  return (
    <>
      <LedgerFilters
        regionId={regionId}
        unit={{ label: t('ledger:lead'), id: unitId }}
        urgency={urgency}
        change={change}
      >
        <DaySpan
          label={t('case:fields.openedAt')}
          from={openedFrom}
          to={openedTo}
          onChange={(from, to) => change({ openedFrom: from, openedTo: to })}
        />
        {ended ? (
          <DaySpan
            label={t('case:fields.endedAt.CLOSED')}
            from={closedFrom}
            to={closedTo}
            onChange={(from, to) => change({ closedFrom: from, closedTo: to })}
          />
        ) : (
          <DaySpan
            label={t('common:dueAt')}
            from={dueFrom}
            to={dueTo}
            onChange={(from, to) => change({ dueFrom: from, dueTo: to })}
          />
        )}
      </LedgerFilters>
      <Ledger
        label={t('cases:title')}
        queryKey={keys.cases.list(filter)}
        read={(cursor) => listCases(filter, cursor)}
        total={() => countCases(filter)}
        head={{ name: 'title', label: t('ledger:title'), text: ({ title }) => title }}
        addressOf={({ id }) => `/cases/${id}`}
        columns={ended ? columns.map(asEnded) : columns}
        chosen={params.get('columns')}
        sort={filter.sort as Sort}
        change={change}
        empty={<EmptyState text={t('cases:empty')} />}
      />
    </>
  );
}

/** An ended case is due no more: when it ended takes the place of its limit. */
function asEnded(column: Column): Column {
  if (column.name === 'closedAt') return { ...column, isExtra: false };
  return ['dueAt', 'daysLate', 'colour'].includes(column.name) ? { ...withoutSort(column), isExtra: true } : column;
}

function withoutSort({ sorts: _, ...column }: Column): Column {
  return column;
}

function useColumns(): readonly Column[] {
  const { t } = useTexts();
  const categoryOf = useCategoryWords();
  const isInternal = !holds(useMe(), 'ENTERPRISE');
  const colour: Column = {
    name: 'colour',
    label: t('cases:colour'),
    isShort: true,
    text: (c) => (c.colour ? t(`terms:colour.${c.colour}`) : ''),
    show: (c) => c.colour && <OrderTag colour={c.colour} short />,
  };
  return [
    { name: 'caseNo', label: t('ledger:caseNo'), isShort: true, text: (c) => c.caseNo },
    { name: 'party', label: t('ledger:party'), text: (c) => c.party.name },
    { name: 'region', label: t('cases:region'), text: (c) => c.party.region.name },
    { name: 'category', label: t('case:category'), text: (c) => categoryOf(c.category) },
    { name: 'level', label: t('ledger:level'), text: (c) => t(`terms:level.${c.level}`) },
    { name: 'urgency', label: t('case:urgency'), text: (c) => t(`terms:urgency.${c.urgency}`) },
    { name: 'state', label: t('ledger:state'), text: (c) => t(`terms:caseState.${c.state}`) },
    { name: 'unit', label: t('ledger:lead'), text: (c) => c.unit.name },
    { name: 'liaison', label: t('ledger:liaison'), isExtra: true, text: (c) => c.liaison?.name ?? '' },
    {
      name: 'openedAt',
      label: t('case:fields.openedAt'),
      sorts: ['-openedAt', 'openedAt'],
      text: (c) => sheetInstant(c.openedAt),
      show: (c) => <Time at={c.openedAt} style="date" />,
    },
    {
      name: 'dueAt',
      label: t('common:dueAt'),
      sorts: ['dueAt'],
      text: (c) => sheetInstant(c.dueAt),
      show: (c) => <RemainingText of={c} />,
    },
    {
      name: 'daysLate',
      label: t('ledger:daysLate'),
      isExtra: true,
      text: (c) => (c.daysLate > 0 ? String(c.daysLate) : ''),
    },
    ...(isInternal ? [colour] : []),
    {
      name: 'closedAt',
      label: t('case:fields.endedAt.CLOSED'),
      isExtra: true,
      sorts: ['-closedAt'],
      text: (c) => sheetInstant(c.closedAt),
      show: (c) => c.closedAt && <Time at={c.closedAt} style="date" />,
    },
  ];
}
