import { useSearchParams } from 'react-router';
import { listCases } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CaseCard } from '../../shared/case/CaseCard.tsx';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { KeysetList } from '../../shared/list/KeysetList.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { filterOf, readSearch } from './case-filter.ts';
import { CaseFilters } from './CaseFilters.tsx';

/** All cases that one may see, found and narrowed; the choice stands in the address bar. */
export function CasesPage() {
  const { t } = useTexts();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const search = readSearch(params);
  const filter = filterOf(search, me.id);
  const change = (name: string, value: string | undefined) =>
    setParams(
      (before) => {
        before.delete(name);
        if (value !== undefined) before.set(name, value);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Content>
      <PageHeader title={t('cases:title')} />
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
