import type { CellFault, Cells, SheetColumn } from '@zhuoluo/directory/rules';

/** Beyond it a sheet is divided (api.md, Imports). */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 60;

/** A sheet as read: a head and its rows, every cell a text. */
export interface Sheet {
  readonly format: 'xlsx' | 'csv';
  /** How the text of a csv was written; null for xlsx, which says it itself. */
  readonly encoding: SheetEncoding | null;
  /** All rows, the head first; a row's number is its place, from 1. */
  readonly rows: readonly (readonly string[])[];
}

export const SHEET_ENCODINGS = ['UTF-8', 'UTF-8 BOM', 'UTF-16LE', 'UTF-16BE', 'GB18030'] as const;
export type SheetEncoding = (typeof SHEET_ENCODINGS)[number];

/** A fault with the number of its row, as people count them in their sheet. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly code: CellFault['code'] | 'row-twice';
  readonly facts?: Readonly<Record<string, string | number>>;
  /** What the cell says. */
  readonly value: string;
}

export type ReadHead =
  | { readonly ok: true; readonly keys: readonly (string | null)[] }
  | { readonly ok: false; readonly lacking: readonly SheetColumn[] };

/** Which column each place of the head means; columns may stand in any order, and others beside them are passed over. */
export function readHead(head: readonly string[], columns: readonly SheetColumn[]): ReadHead {
  const said = head.map((cell) => cell.replace(/[*＊\s]/g, '').toLowerCase());
  const keys = said.map((word) => columns.find(({ key, zh, en }) => isHead(word, [key, zh, en]))?.key ?? null);
  const lacking = columns.filter(({ key, required }) => required && !keys.includes(key));
  return lacking.length > 0 ? { ok: false, lacking } : { ok: true, keys };
}

function isHead(word: string, names: readonly string[]): boolean {
  return names.some((name) => name.replace(/\s/g, '').toLowerCase() === word);
}

/** The cells of a row by the key of their column. */
export function cellsOf(row: readonly string[], keys: readonly (string | null)[]): Cells {
  const named = row.map((cell, place) => [keys[place] ?? null, cell.trim()] as const);
  return Object.fromEntries(
    named.flatMap(([key, cell]) => (key === null || cell === '' ? [] : [[key, cell] as const])),
  );
}

export const isEmptyRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
