import { Button, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useOverdueBoard } from '../../api/board.ts';
import { colourValues, levelValues, type BoardOverdue, type Colour, type Level } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Section } from '../../shared/Section.tsx';
import type { SearchChanges } from '../../shared/use-search-changes.ts';
import type { BoardSearch } from './board-search.ts';
import { MATRIX_SORTS, matrixOf, type MatrixSort } from './overdue-matrix.ts';
import css from './OverdueMatrix.module.css';
import { OverdueTable } from './OverdueTable.tsx';

interface Props {
  readonly search: BoardSearch;
  readonly change: (changes: SearchChanges) => void;
}

/** 超期分布: level × unit × colour × days late; each figure opens the list it counts. */
export function OverdueMatrix({ search, change }: Props) {
  const { t } = useTexts();
  const { data, error, refetch } = useOverdueBoard();
  return (
    <Section
      title={t('board:overdue.title')}
      extra={data && <strong>{t('board:overdue.total', { count: data.total })}</strong>}
    >
      <div className={css.filters} role="search">
        <Select<Level>
          allowClear
          aria-label={t('board:overdue.level')}
          placeholder={t('board:overdue.level')}
          value={search.level ?? null}
          onChange={(level) => change({ level })}
          options={levelValues.map((value) => ({ value, label: t(`terms:level.${value}`) }))}
        />
        <Select<Colour | 'NONE'>
          allowClear
          aria-label={t('board:overdue.colour')}
          placeholder={t('board:overdue.colour')}
          value={search.colour ?? null}
          onChange={(colour) => change({ colour })}
          options={[
            ...colourValues.map((value) => ({ value, label: t(`terms:colour.${value}`) })),
            { value: 'NONE' as const, label: t('board:overdue.noOrder') },
          ]}
        />
        <Input
          type="search"
          allowClear
          aria-label={t('board:overdue.search')}
          placeholder={t('board:overdue.search')}
          value={search.q}
          onChange={(e) => change({ q: e.target.value || undefined })}
        />
        <Select<MatrixSort>
          aria-label={t('board:overdue.sortLabel')}
          value={search.sort}
          onChange={(sort) => change({ sort })}
          options={MATRIX_SORTS.map((value) => ({ value, label: t(`board:overdue.sort.${value}`) }))}
        />
      </div>
      {error && !data && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton active paragraph={{ rows: 6 }} />}
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
