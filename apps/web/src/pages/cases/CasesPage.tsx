import { listCases } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CaseCard } from '../../shared/case/CaseCard.tsx';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { KeysetList } from '../../shared/list/KeysetList.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { SavedViews } from '../../shared/views/SavedViews.tsx';
import { filterOf, readSearch } from './case-filter.ts';
import { CaseFilters } from './CaseFilters.tsx';

/** All cases that one may see, found and narrowed; the choice stands in the address bar. */
export function CasesPage() {
  const { t } = useTexts();
  const me = useMe();
  const [params, change] = useSearchChanges();
  const search = readSearch(params);
  const filter = filterOf(search, me.id);
  return (
    <Content>
      <PageHeader title={t('cases:title')} extra={<SavedViews page="cases" />} />
      <CaseFilters search={search} change={change} />
      <KeysetList
        label={t('cases:title')}
        queryKey={keys.cases.list(filter)}
        read={(cursor) => listCases(filter, cursor)}
        renderItem={(c) => <CaseCard of={c} />}
        empty={<EmptyState text={t('cases:empty')} />}
      />
    </Content>
  );
}
