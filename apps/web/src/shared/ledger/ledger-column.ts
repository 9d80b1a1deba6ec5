import type { ReactNode } from 'react';
import { momentOf } from '../time/moment.ts';

/** A column of a 台账. */
export interface LedgerColumn<T, Sort extends string = string> {
  /** In the address, where columns are chosen. */
  readonly name: string;
  readonly label: string;
  /** Left out until somebody chooses it. */
  readonly isExtra?: boolean;
  /** The orders of the list that go with it: the one of the first click, and the other. */
  readonly sorts?: readonly [Sort, Sort?];
  /** Short words that stay in one line. */
  readonly isShort?: boolean;
  /** How a cell reads in a spreadsheet; nothing is an empty text. */
  readonly text: (row: T) => string;
  /** How it is shown, where that is more than its text. */
  readonly show?: (row: T) => ReactNode;
}

/** Which of the columns stand in the address as `columns=a,b`; those that are shown unless told otherwise. */
export function chosenColumns<T, S extends string>(
  columns: readonly LedgerColumn<T, S>[],
  chosen: string | null,
): readonly LedgerColumn<T, S>[] {
  const names = chosen?.split(',');
  const found = columns.filter(({ name, isExtra = false }) => (names ? names.includes(name) : !isExtra));
  return found.length > 0 ? found : chosenColumns(columns, null);
}

/** What the address says of chosen columns; nothing for those that are shown anyway. */
export function columnsInAddress<T>(
  columns: readonly LedgerColumn<T>[],
  chosen: readonly string[],
): string | undefined {
  const isUsual = columns.every(({ name, isExtra = false }) => chosen.includes(name) === !isExtra);
  return isUsual || chosen.length === 0 ? undefined : chosen.join(',');
}

/** What a spreadsheet would take for a formula, at the start of a cell. */
const FORMULA = /^[=+\-@]/;

/** Rows under their heads, as spreadsheets take them from the clipboard: a line each, cells parted by tabs, no formula. */
export function sheetText(rows: readonly (readonly string[])[]): string {
  const cellOf = (text: string) => text.replaceAll(/\s+/g, ' ').replace(FORMULA, "'$&");
  return rows.map((cells) => cells.map(cellOf).join('\t')).join('\n');
}

/** An instant as a spreadsheet reads it, in Shanghai time to the minute. */
export function sheetInstant(iso: string | null): string {
  return iso === null ? '' : momentOf(iso).replace('T', ' ');
}
