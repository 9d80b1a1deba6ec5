import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useOverdueBoard } from '../../api/board.ts';
import type { BoardOverdue } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Section } from '../../shared/Section.tsx';
import type { BoardSearch } from './board-search.ts';
import type { MatrixFiltersProps } from './MatrixFilters.tsx';
import { matrixOf } from './overdue-matrix.ts';
import css from './OverdueMatrix.module.css';
import { OverdueTable } from './OverdueTable.tsx';

/** The figures stand before what narrows them is there. */
const MatrixFilters = lazy(async () => ({ default: (await import('./MatrixFilters.tsx')).MatrixFilters }));

/** 超期分布: level × unit × colour × days late; each figure opens the list it counts. */
export function OverdueMatrix({ search, change }: MatrixFiltersProps) {
  const { t } = useTexts();
  const { data, error, refetch } = useOverdueBoard();
  return (
    <Section
      title={t('board:overdue.title')}
      extra={data && <strong>{t('board:overdue.total', { count: data.total })}</strong>}
    >
      <Suspense fallback={<div className={css.filters} />}>
        <MatrixFilters search={search} change={change} />
      </Suspense>
      {error && !data && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={6} />}
      {data && <Rows of={data} search={search} />}
    </Section>
  );
}

const SHOWN_AT_FIRST = 12;

function Rows({ of, search }: { readonly of: BoardOverdue; readonly search: BoardSearch }) {
  const { t } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const rows = matrixOf(of, search);
  if (rows.length === 0)
    return <EmptyState text={t(of.total === 0 ? 'board:overdue.none' : 'board:overdue.noneFound')} />;
  return (
    <>
      <OverdueTable rows={showsAll ? rows : rows.slice(0, SHOWN_AT_FIRST)} />
      {rows.length > SHOWN_AT_FIRST && (
        <Button type="link" onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {showsAll ? t('board:showFewer') : t('board:showAll', { count: rows.length })}
        </Button>
      )}
    </>
  );
}
