import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/keys.ts';
import { useComposition } from '../search/use-composition.ts';
import { useSettled } from '../search/use-settled.ts';
import type { ManagedApi, PickerProps } from './managed-kind.ts';

/** Rows that a field may name. */
export interface PickerSource<Row extends { readonly id: string }> {
  /** As in the kind of the rows, whose writes it follows. */
  readonly name: string;
  readonly api: Pick<ManagedApi<Row>, 'list' | 'one'>;
  readonly nameOf: (row: Row) => string;
  /** Narrows what is offered, by the filters of the list. */
  readonly asked?: Readonly<Record<string, string | boolean>>;
}

/** Offered at once; a longer list is searched. */
const OFFERED = 30;

/** One row of any number, found by the server by any part of its name. The chosen one is named though the search is for others. */
export function ReferencePicker<Row extends { readonly id: string }>({
  source,
  id,
  label,
  value,
  onChange,
}: PickerProps & { readonly source: PickerSource<Row> }) {
  const { name, api, nameOf, asked = {} } = source;
  const [words, setWords] = useState('');
  const { composed, handlers } = useComposition(words);
  const q = useSettled(composed.trim());
  const {
    data: found,
    isPending,
    isPlaceholderData,
  } = useQuery({
    queryKey: [...keys.manage.found(name, q), asked],
    queryFn: () => api.list({ ...asked, limit: OFFERED, ...(q && { q }) }),
    placeholderData: keepPreviousData,
  });
  const isOffered = found?.items.some((row) => row.id === value) ?? false;
  const { data: chosen } = useRow(source, found && !isOffered ? value : undefined);
  const rows = [...(chosen && words === '' ? [chosen] : []), ...(found?.items ?? [])];
  return (
    <div {...handlers}>
      <Select<string>
        style={{ width: '100%' }}
        {...(id ? { id } : {})}
        allowClear
        aria-label={label}
        placeholder={label}
        showSearch={{ filterOption: false, searchValue: words, onSearch: setWords }}
        loading={isPending || isPlaceholderData}
        // An id is no name: until the name is known, nothing is shown.
        value={rows.find((row) => row.id === value)?.id ?? null}
        onChange={(next?: string) => onChange?.(next)}
        options={rows.map((row) => ({ value: row.id, label: nameOf(row) }))}
      />
    </div>
  );
}

/** A row by its name, such as in a cell or a history; its id where it is out of sight. */
export function ReferenceName<Row extends { readonly id: string }>({
  source,
  id,
}: {
  readonly source: PickerSource<Row>;
  readonly id: string;
}) {
  const { data, isPending } = useRow(source, id);
  if (data) return source.nameOf(data);
  return isPending ? '…' : id;
}

const A_MINUTE = 60_000;

function useRow<Row extends { readonly id: string }>({ name, api }: PickerSource<Row>, id: string | null | undefined) {
  return useQuery({
    queryKey: keys.manage.one(name, id ?? ''),
    queryFn: id ? () => api.one(id) : skipToken,
    staleTime: A_MINUTE,
  });
}
