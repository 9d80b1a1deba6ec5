import { lazy, Suspense } from 'react';
import { listCases } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CaseCard } from '../../shared/case/CaseCard.tsx';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { withLedgerTexts } from '../../shared/ledger/with-ledger-texts.ts';
import { KeysetList } from '../../shared/list/KeysetList.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { SavedViews } from '../../shared/views/SavedViews.tsx';
import { viewIn, ViewSwitch } from '../../shared/views/ViewSwitch.tsx';
import { filterOf, readSearch } from './case-filter.ts';
import { CaseFilters } from './CaseFilters.tsx';

const CaseLedger = lazy(() => withLedgerTexts(async () => (await import('./CaseLedger.tsx')).CaseLedger));

/** All cases that one may see, found and narrowed; the choice stands in the address bar. */
export function CasesPage() {
  const { t } = useTexts();
  const me = useMe();
  const [params, change] = useSearchChanges();
  const search = readSearch(params);
  const filter = filterOf(search, me.id);
  const view = viewIn(params);
  return (
    <Content width={view === 'table' ? 'full' : 'wide'}>
      <PageHeader
        title={t('cases:title')}
        extra={
          <>
            <ViewSwitch view={view} change={change} />
            <SavedViews page="cases" />
          </>
        }
      />
      <CaseFilters search={search} isLedger={view === 'table'} change={change} />
      {view === 'table' ? (
        <Suspense fallback={<Loading rows={8} />}>
          <CaseLedger />
        </Suspense>
      ) : (
        <KeysetList
          label={t('cases:title')}
          queryKey={keys.cases.list(filter)}
          read={(cursor) => listCases(filter, cursor)}
          renderItem={(c) => <CaseCard of={c} />}
          empty={<EmptyState text={t('cases:empty')} />}
        />
      )}
    </Content>
  );
}
