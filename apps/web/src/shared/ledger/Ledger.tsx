import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Total } from '../../api/schema.gen.ts';
import { KeysetPages } from '../list/KeysetList.tsx';
import { itemsOf, keysetQuery, type KeysetSource } from '../list/keyset-query.ts';
import type { SearchChanges } from '../use-search-changes.ts';
import { chosenColumns, columnsInAddress, type LedgerColumn } from './ledger-column.ts';
import { LedgerBar } from './LedgerBar.tsx';
import { LedgerTable } from './LedgerTable.tsx';

export interface LedgerProps<T extends { readonly id: string }, Sort extends string> extends KeysetSource<T> {
  readonly label: string;
  readonly total: () => Promise<Total>;
  /** Names a row and opens it; it stays in view while the others are moved sideways. */
  readonly head: LedgerColumn<T, Sort>;
  readonly addressOf: (row: T) => string;
  readonly columns: readonly LedgerColumn<T, Sort>[];
  /** As it stands in the address. */
  readonly chosen: string | null;
  readonly sort: Sort | undefined;
  readonly change: (changes: SearchChanges) => void;
  readonly empty: ReactNode;
}

/** A list as a 台账: rows and columns, counted, chosen, copied and printed. */
export function Ledger<T extends { readonly id: string }, Sort extends string>(props: LedgerProps<T, Sort>) {
  const { label, queryKey, read, total, head, columns, chosen, change, empty } = props;
  const pages = useInfiniteQuery(keysetQuery({ queryKey, read }));
  const { data: counted } = useQuery({ queryKey: [...queryKey, 'total'], queryFn: total });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const shown = chosenColumns(columns, chosen);
  const rows = itemsOf(pages.data?.pages ?? []);
  const rest = async () => {
    for (let { hasNextPage, data } = pages; hasNextPage && itemsOf(data?.pages ?? []).length < MOST_PRINTED;)
      ({ hasNextPage, data } = await pages.fetchNextPage());
  };
  return (
    <>
      {rows.length > 0 && (
        <LedgerBar
          total={counted}
          rows={rows}
          selected={rows.filter(({ id }) => selected.has(id))}
          columns={[head, ...shown]}
          choice={{
            of: columns,
            chosen: shown.map(({ name }) => name),
            choose: (names) => change({ columns: columnsInAddress(columns, names) }),
          }}
          unselect={() => setSelected(new Set())}
          readRest={rest}
        />
      )}
      <KeysetPages queryKey={queryKey} read={read} empty={empty}>
        {(items) => (
          <LedgerTable {...props} label={label} rows={items} shown={shown} selected={selected} select={setSelected} />
        )}
      </KeysetPages>
    </>
  );
}

/** More rows than these are no paper to read. */
const MOST_PRINTED = 1_000;
