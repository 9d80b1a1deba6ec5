import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { keys } from '../../api/keys.ts';
import { listResults } from '../../api/operations.ts';
import { operationItemStateValues, type OperationResult } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { keysetQuery } from '../../shared/list/keyset-query.ts';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import table from '../../shared/manage/ManageTable.module.css';
import { resultWords } from '../../shared/operations/result-words.ts';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import css from './OperationResults.module.css';

/** What came of each item, in the order of the plan. */
export function OperationResults({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const [params, change] = useSearchChanges();
  const state = operationItemStateValues.find((one) => one === params.get('state')) ?? null;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    keysetQuery({ queryKey: keys.operations.results(id, state), read: (cursor) => listResults(id, state, cursor) }),
  );
  const results = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className={css.filter}>
        <Segmented
          aria-label={t('manage-operations:outcome')}
          value={state ?? 'all'}
          options={(['all', ...operationItemStateValues] as const).map((value) => ({
            value,
            label: t(`manage-operations:resultState.${value}`),
          }))}
          onChange={(value) => change({ state: value === 'all' ? undefined : value })}
        />
      </div>
      {error && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={6} />}
      {data && results.length === 0 && <EmptyState text={t('manage-operations:noResults')} />}
      {results.length > 0 && <ResultTable results={results} />}
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {t('common:loadMore')}
        </Button>
      )}
    </>
  );
}

function ResultTable({ results }: { readonly results: readonly OperationResult[] }) {
  const { t } = useTexts();
  return (
    <div className={table.frame}>
      <table className={table.table} role="table" aria-label={t('manage-operations:results')}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('manage-operations:item')}
            </th>
            <th scope="col" role="columnheader">
              {t('manage-operations:outcome')}
            </th>
            <th scope="col" role="columnheader">
              {t('manage-operations:said')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {results.map((result) => (
            <tr key={result.n} role="row">
              <th scope="row" role="rowheader">
                {result.label}
              </th>
              <td role="cell" data-label={t('manage-operations:outcome')}>
                {t(`manage-operations:resultState.${result.state}`)}
              </td>
              <td
                role="cell"
                data-label={t('manage-operations:said')}
                data-nothing={resultWords(result, t) === '' || undefined}
              >
                {resultWords(result, t)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
