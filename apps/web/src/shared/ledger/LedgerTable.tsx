import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/use-texts.ts';
import type { LedgerProps } from './Ledger.tsx';
import type { LedgerColumn } from './ledger-column.ts';
import css from './Ledger.module.css';

interface Props<T extends { readonly id: string }, Sort extends string> extends Pick<
  LedgerProps<T, Sort>,
  'label' | 'head' | 'addressOf' | 'sort' | 'change'
> {
  readonly rows: readonly T[];
  readonly shown: readonly LedgerColumn<T, Sort>[];
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: ReadonlySet<string>) => void;
}

/** Rows and columns; on a narrow screen the columns are moved sideways under the names of the rows. */
export function LedgerTable<T extends { readonly id: string }, Sort extends string>(props: Props<T, Sort>) {
  const { label, head, addressOf, rows, shown, selected, select, sort, change } = props;
  const { t } = useTexts();
  const chosen = rows.filter(({ id }) => selected.has(id));
  const isAll = chosen.length === rows.length;
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    select(next);
  };
  return (
    <div className={css.scroller} tabIndex={0} role="group" aria-label={label}>
      <table className={css.table} data-has-selected={chosen.length > 0 || undefined}>
        <thead>
          <tr>
            <td className={css.mark}>
              <Checkbox
                aria-label={t('ledger:selectAll')}
                checked={isAll}
                indeterminate={chosen.length > 0 && !isAll}
                onChange={() => select(new Set(isAll ? [] : rows.map(({ id }) => id)))}
              />
            </td>
            {[head, ...shown].map((column) => (
              <Head key={column.name} column={column} sort={sort} onSort={(by) => change({ sort: by })} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-selected={selected.has(row.id) || undefined}>
              <td className={css.mark}>
                <Checkbox
                  aria-label={t('ledger:select', { name: head.text(row) })}
                  checked={selected.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </td>
              <th scope="row" className={css.name}>
                <Link to={addressOf(row)}>{head.text(row)}</Link>
              </th>
              {shown.map(({ name, isShort, text, show = text }) => (
                <td key={name} className={isShort ? css.short : undefined}>
                  {show(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps<T, Sort extends string> {
  readonly column: LedgerColumn<T, Sort>;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

function Head<T, Sort extends string>({ column: { label, sorts }, sort, onSort }: HeadProps<T, Sort>) {
  const { t } = useTexts();
  if (sorts === undefined) return <th scope="col">{label}</th>;
  const [first, other = first] = sorts;
  const current = sort === first || sort === other ? sort : undefined;
  const isDescending = current?.startsWith('-');
  return (
    <th scope="col" aria-sort={current && (isDescending ? 'descending' : 'ascending')}>
      <button
        type="button"
        className={css.sort}
        aria-label={t('ledger:sortBy', { name: label })}
        onClick={() => onSort(sort === first ? other : first)}
      >
        {label}
        {current && (isDescending ? <CaretDownOutlined /> : <CaretUpOutlined />)}
      </button>
    </th>
  );
}
