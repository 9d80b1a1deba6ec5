import { Checkbox, Select } from 'antd';
import { colourValues, levelValues, type Colour, type Level } from '../../api/schema.gen.ts';
import { holds, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CategorySelect } from '../../shared/case/CategoryPicker.tsx';
import { Chips } from '../../shared/case/Chips.tsx';
import { SearchInput } from '../../shared/search/SearchInput.tsx';
import type { SearchChanges } from '../../shared/use-search-changes.ts';
import { SCOPES, sortsOf, withoutControl, type CaseSearch, type Sort } from './case-filter.ts';
import css from './CaseFilters.module.css';
import { Narrowings } from './Narrowings.tsx';

interface Props {
  readonly search: CaseSearch;
  /** Whether the page has controls of its own for what a figure narrows a list to. */
  readonly isLedger: boolean;
  /** Puts them into the address; what is undefined is taken out. */
  readonly change: (changes: SearchChanges) => void;
}

export function CaseFilters({ search, isLedger, change }: Props) {
  const { t } = useTexts();
  const me = useMe();
  const isInternal = !holds(me, 'ENTERPRISE');
  const isMoreThanLiaison = holds(me, 'LIAISON') && me.roles.length > 1;
  return (
    <div className={css.filters} role="search">
      <SearchInput label={t('cases:searchLabel')} value={search.q} onSearch={(q) => change({ q: q || undefined })} />
      <Chips
        label={t('cases:scopeLabel')}
        options={SCOPES.map((value) => ({ value, label: t(`cases:scope.${value}`) }))}
        value={search.scope}
        onChange={(scope) => change({ scope, open: undefined, overdue: undefined })}
      />
      <div className={css.row}>
        <Select<Level>
          allowClear
          aria-label={t('case:levels')}
          placeholder={t('case:levels')}
          value={search.level ?? null}
          onChange={(level) => change({ level })}
          options={levelValues.map((value) => ({ value, label: t(`terms:level.${value}`) }))}
        />
        <CategorySelect value={search.category} onChange={(category) => change({ category })} />
        {isInternal && (
          <Select<Colour>
            allowClear
            aria-label={t('cases:colour')}
            placeholder={t('cases:colour')}
            value={search.colour ?? null}
            onChange={(colour) => change({ colour })}
            options={colourValues.map((value) => ({ value, label: t(`terms:colour.${value}`) }))}
          />
        )}
        <Select<Sort>
          aria-label={t('cases:sortLabel')}
          value={search.sort}
          onChange={(sort) => change({ sort })}
          options={sortsOf(search.scope).map((value) => ({ value, label: t(`cases:sort.${value}`) }))}
        />
        {isMoreThanLiaison && (
          <Checkbox checked={search.mineOnly} onChange={(e) => change({ mine: e.target.checked ? '1' : undefined })}>
            {t('cases:mineOnly')}
          </Checkbox>
        )}
      </div>
      <Narrowings
        of={isLedger ? withoutControl(search.narrowing) : search.narrowing}
        remove={(...names) => change(Object.fromEntries(names.map((name) => [name, undefined])))}
      />
    </div>
  );
}
