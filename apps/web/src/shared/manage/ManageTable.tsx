import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../api/keys.ts';
import { isProblem } from '../../api/problem.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../list/EmptyState.tsx';
import { Loading } from '../list/Loading.tsx';
import { QueryFailure } from '../list/QueryFailure.tsx';
import type { Column, ManagedKind, ManagedRow } from './managed-kind.ts';
import css from './ManageTable.module.css';
import { TablePaging } from './TablePaging.tsx';
import { PAGE_ROWS, type TableAddress } from './use-table-address.ts';
import { NOTHING, valueOf } from './value-of.tsx';

interface Props<Row extends ManagedRow, Values extends object> {
  readonly kind: ManagedKind<Row, Values>;
  readonly address: TableAddress;
}

/** One page of rows; at a desk a table, on a phone each row a card. */
export function ManageTable<Row extends ManagedRow, Values extends object>({ kind, address }: Props<Row, Values>) {
  const { t } = useTexts();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: keys.manage.list(kind.name, address.asked),
    queryFn: () => kind.api.list(address.asked),
    placeholderData: keepPreviousData,
  });
  if (error) {
    const isStrayCursor = isProblem(error, 400) && error.errors.some(({ path }) => path === 'cursor');
    return <QueryFailure error={error} onRetry={() => (isStrayCursor ? address.first() : void refetch())} />;
  }
  if (!data) return <Loading rows={8} />;
  if (data.items.length === 0) return <Nothing kind={kind} address={address} />;
  return (
    <>
      <div className={css.frame} aria-busy={isPlaceholderData}>
        {/* On a phone its rows are laid out as cards: the roles say that they are a table's all the same. */}
        <table className={css.table} role="table" aria-label={t(kind.title)}>
          <thead role="rowgroup">
            <tr role="row">
              {kind.columns.map((column) => (
                <Head key={column.field} column={column} kind={kind} address={address} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {data.items.map((row) => (
              <Row key={row.id} row={row} kind={kind} address={address} />
            ))}
          </tbody>
        </table>
      </div>
      <TablePaging
        total={data.total}
        shown={data.items.length}
        from={address.page === null ? null : (address.page - 1) * PAGE_ROWS + 1}
        next={data.nextCursor}
        address={address}
        isWaiting={isPlaceholderData}
      />
    </>
  );
}

/** An empty table says whether there is nothing, or nothing of that kind. */
function Nothing<Row extends ManagedRow, Values extends object>({ kind, address }: Props<Row, Values>) {
  const { t } = useTexts();
  const { q, filters, narrow, page } = address;
  const isNarrowed = q !== '' || Object.keys(filters).length > 0 || page !== 1;
  if (!isNarrowed) return <EmptyState text={t(kind.empty)} />;
  const none = Object.fromEntries(Object.keys(filters).map((name) => [name, undefined]));
  return (
    <EmptyState text={t('manage:noneFound')}>
      <Button onClick={() => narrow({ ...none, q: undefined })}>{t('manage:showAll')}</Button>
    </EmptyState>
  );
}

function Head<Row extends ManagedRow, Values extends object>({
  column,
  kind,
  address,
}: Props<Row, Values> & { readonly column: Column<Row> }) {
  const { t } = useTexts();
  const words = kind.fields[column.field];
  const label = words ? t(words.label) : column.field;
  const { sort } = column;
  if (sort === undefined)
    return (
      <th scope="col" role="columnheader">
        {label}
      </th>
    );
  const isUp = address.sort === sort;
  const isDown = address.sort === `-${sort}`;
  return (
    <th scope="col" role="columnheader" aria-sort={isUp ? 'ascending' : isDown ? 'descending' : undefined}>
      <button
        type="button"
        className={css.sort}
        aria-label={t('manage:sortBy', { name: label })}
        onClick={() => address.narrow({ sort: isUp ? `-${sort}` : isDown ? undefined : sort })}
      >
        {label}
        {isUp && <CaretUpOutlined />}
        {isDown && <CaretDownOutlined />}
      </button>
    </th>
  );
}

function Row<R extends ManagedRow, Values extends object>({
  row,
  kind,
  address,
}: Props<R, Values> & { readonly row: R }) {
  const { t } = useTexts();
  const [first, ...others] = kind.columns;
  const isOpen = address.row === row.id;
  const labelOf = ({ field }: Column<R>): string => (kind.fields[field] ? t(kind.fields[field].label) : field);
  const said = ({ field }: Column<R>): ReactNode => valueOf(kind.fields[field], row[field], t, row);
  return (
    <tr role="row" className={isOpen ? css.open : undefined}>
      <th scope="row" role="rowheader">
        <button type="button" className={css.opener} aria-expanded={isOpen} onClick={() => address.show(row.id)}>
          {first && said(first)}
        </button>
      </th>
      {others.map((column) => {
        const value = said(column);
        return (
          <td key={column.field} role="cell" data-label={labelOf(column)} data-nothing={value === NOTHING || undefined}>
            {value}
          </td>
        );
      })}
    </tr>
  );
}
