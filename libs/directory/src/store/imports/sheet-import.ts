import type { SheetRules } from '../../rules/imports/sheet-rules.ts';
import type { ReferenceChange } from '../reference/reference-change.ts';

/** What became of a row: a second run of the same sheet finds every row unchanged. */
export type RowChange = 'added' | 'amended' | 'unchanged';

/** One kind of sheet that a module takes in: the rules of its rows, and how one is written. */
export interface SheetImport<Row extends object = object> {
  readonly rules: SheetRules<Row>;
  apply(change: ReferenceChange, row: Row): Promise<RowChange>;
}
