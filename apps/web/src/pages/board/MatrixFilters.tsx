import { Select } from 'antd';
import { colourValues, levelValues, type Colour, type Level } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SearchInput } from '../../shared/search/SearchInput.tsx';
import type { SearchChanges } from '../../shared/use-search-changes.ts';
import type { BoardSearch } from './board-search.ts';
import { MATRIX_SORTS, type MatrixSort } from './overdue-matrix.ts';
import css from './OverdueMatrix.module.css';

export interface MatrixFiltersProps {
  readonly search: BoardSearch;
  readonly change: (changes: SearchChanges) => void;
}

/** Narrows and sorts the overdue figures; the choice stands in the address bar. */
export function MatrixFilters({ search, change }: MatrixFiltersProps) {
  const { t } = useTexts();
  return (
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
      <SearchInput
        label={t('board:overdue.search')}
        value={search.q ?? ''}
        onSearch={(q) => change({ q: q || undefined })}
      />
      <Select<MatrixSort>
        aria-label={t('board:overdue.sortLabel')}
        value={search.sort}
        onChange={(sort) => change({ sort })}
        options={MATRIX_SORTS.map((value) => ({ value, label: t(`board:overdue.sort.${value}`) }))}
      />
    </div>
  );
}
