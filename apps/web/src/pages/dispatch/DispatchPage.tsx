import { listCases } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { Workbench } from '../../shared/work/Workbench.tsx';
import { CaseDetail } from '../../shared/work/CaseDetail.tsx';
import { CaseLine } from '../../shared/work/CaseLine.tsx';
import { caseFilterOf, tabsOf, useTabCounts } from './dispatch-tabs.ts';
import { titleOf } from './title.ts';

/** 专班办公室: accept and dispatch, review, follow up, verify, close. 12345: follow up. */
export function DispatchPage() {
  const { t } = useTexts();
  const me = useMe();
  const [params] = useSearchChanges();
  const tabs = tabsOf(me);
  const counts = useTabCounts(tabs, me);
  const tab = tabs.find((name) => name === params.get('tab')) ?? tabs[0] ?? 'toFollowUp';
  const filter = caseFilterOf(tab, me);
  return (
    <Content width="full">
      <PageHeader title={t(titleOf(me))} subtitle={me.unit?.name} />
      <Workbench
        label={t(`dispatch:tab.${tab}`)}
        tab={tab}
        tabs={tabs.map((name, index) => ({
          name,
          label: t(`dispatch:tab.${name}`),
          count: counts[index] ?? null,
        }))}
        source={{ queryKey: keys.cases.list(filter), read: (cursor) => listCases(filter, cursor) }}
        renderItem={(c) => <CaseLine of={c} />}
        renderDetail={(id) => <CaseDetail key={id} id={id} />}
        empty={<EmptyState text={t(`dispatch:empty.${tab}`)} />}
      />
    </Content>
  );
}
