import { Checkbox, Select } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { SearchInput } from '../search/SearchInput.tsx';
import type { Filter, ManagedKind, ManagedRow } from './managed-kind.ts';
import css from './TableFilters.module.css';
import type { TableAddress } from './use-table-address.ts';

interface Props<Row extends ManagedRow, Values extends object> {
  readonly kind: ManagedKind<Row, Values>;
  readonly address: TableAddress;
}

/** What narrows and orders the table. On a phone the order is chosen here, where columns have no heads. */
export function TableFilters<Row extends ManagedRow, Values extends object>({ kind, address }: Props<Row, Values>) {
  const { t } = useTexts();
  const { searchLabel, filters = [], endable = false, columns, fields } = kind;
  const { q, ended, sort, narrow } = address;
  const sortable = columns.flatMap(({ field, sort: by }) =>
    by === undefined ? [] : [{ by, label: fields[field]?.label }],
  );
  const orders = sortable.flatMap(({ by, label }) => {
    const name = label === undefined ? by : t(label);
    return [
      { value: by, label: t('manage:ascending', { name }) },
      { value: `-${by}`, label: t('manage:descending', { name }) },
    ];
  });
  return (
    <div className={css.filters} role="search">
      {searchLabel !== undefined && (
        <SearchInput label={t(searchLabel)} value={q} onSearch={(words) => narrow({ q: words.trim() || undefined })} />
      )}
      {filters.map((filter) => (
        <FilterControl
          key={filter.name}
          filter={filter}
          value={address.filters[filter.name]}
          choose={(value) => narrow({ [filter.name]: value })}
        />
      ))}
      {orders.length > 0 && (
        <Select<string>
          className={css.order}
          allowClear
          aria-label={t('manage:order')}
          placeholder={t('manage:order')}
          value={sort ?? null}
          onChange={(by) => narrow({ sort: by })}
          options={orders}
        />
      )}
      {endable && (
        <Checkbox checked={ended} onChange={(e) => narrow({ ended: e.target.checked ? 'true' : undefined })}>
          {t('manage:withEnded')}
        </Checkbox>
      )}
    </div>
  );
}

interface ControlProps {
  readonly filter: Filter;
  readonly value: string | undefined;
  readonly choose: (value: string | undefined) => void;
}

function FilterControl({ filter, value, choose }: ControlProps) {
  const { t } = useTexts();
  const label = t(filter.label);
  if ('Picker' in filter) return <filter.Picker label={label} value={value} onChange={choose} />;
  return (
    <Select<string>
      allowClear
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      onChange={(next) => choose(next)}
      options={filter.options.map((option) => ({ value: option.value, label: t(option.label) }))}
    />
  );
}
