import { useQueries } from '@tanstack/react-query';
import { listCases } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { CaseDetail } from '../../shared/work/CaseDetail.tsx';
import { CaseLine } from '../../shared/work/CaseLine.tsx';
import { Workbench } from '../../shared/work/Workbench.tsx';
import { LEADING_TABS, LISTED } from './leading-tabs.ts';

/** 领导: what waits for one's word, what one answers for, what is red, and what one has said something about. */
export function LeadingPage() {
  const { t } = useTexts();
  const [params] = useSearchChanges();
  const counts = useTabCounts();
  const tab = LEADING_TABS.find((name) => name === params.get('tab')) ?? LEADING_TABS[0];
  const filter = LISTED[tab];
  return (
    <Content width="full">
      <PageHeader title={t('leading:title')} subtitle={t('leading:subtitle')} />
      <Workbench
        label={t(`leading:tab.${tab}`)}
        tab={tab}
        tabs={LEADING_TABS.map((name, index) => ({
          name,
          label: t(`leading:tab.${name}`),
          count: counts[index] ?? null,
        }))}
        source={{ queryKey: keys.cases.list(filter), read: (cursor) => listCases(filter, cursor) }}
        renderItem={(c) => <CaseLine of={c} />}
        renderDetail={(id) => <CaseDetail key={id} id={id} />}
        empty={<EmptyState text={t(`leading:empty.${tab}`)} />}
      />
    </Content>
  );
}

/** How many there are in each tab: exact up to a page, then said to be more. */
function useTabCounts(): readonly (string | null)[] {
  return useQueries({
    queries: LEADING_TABS.map((tab) => ({
      queryKey: [...keys.cases.list(LISTED[tab]), 'count'],
      queryFn: () => listCases(LISTED[tab]),
    })),
    combine: (results) =>
      results.map(({ data }) => (data ? `${data.items.length}${data.nextCursor === null ? '' : '+'}` : null)),
  });
}
