import { listCases, TO_DECIDE } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { CaseDetail } from '../../shared/work/CaseDetail.tsx';
import { CaseLine } from '../../shared/work/CaseLine.tsx';
import { Workbench } from '../../shared/work/Workbench.tsx';

/** What a leader is to review, verify or close because everybody in the office is excluded, and closes that take the supervision office's hand. */
export function ToDecidePage() {
  const { t } = useTexts();
  return (
    <Content width="full">
      <PageHeader title={t('case:toDecide.title')} subtitle={t('case:toDecide.next')} />
      <Workbench
        label={t('case:toDecide.title')}
        tab="toDecide"
        source={{ queryKey: keys.cases.list(TO_DECIDE), read: (cursor) => listCases(TO_DECIDE, cursor) }}
        renderItem={(c) => <CaseLine of={c} />}
        renderDetail={(id) => <CaseDetail key={id} id={id} />}
        empty={<EmptyState text={t('case:toDecide.empty')} />}
        goesOn
      />
    </Content>
  );
}
