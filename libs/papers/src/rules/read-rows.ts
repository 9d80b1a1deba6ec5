import type { CellFault, Cells, KnownCodes, SheetRules } from '@zhuoluo/directory/rules';
import type { Actor } from '@zhuoluo/kernel';
import { cellsOf, isEmptyRow, type RowFault } from './sheet.ts';

/** A row that can be carried out, with its number in the sheet. */
export interface SoundRow {
  readonly n: number;
  readonly label: string;
  readonly row: object;
}

export interface ReadRows {
  /** Rows that say something, the head left out. */
  readonly count: number;
  readonly sound: readonly SoundRow[];
  readonly faults: readonly RowFault[];
  readonly faultyRows: number;
}

interface ReadRowsInput {
  readonly rules: SheetRules;
  readonly rows: readonly (readonly string[])[];
  readonly keys: readonly (string | null)[];
  readonly known: KnownCodes;
  readonly actor: Actor;
}

/** Reads every row by its rules; a second row of the same thing is a fault of the second. */
export function readRows({ rules, rows, keys, known, actor }: ReadRowsInput): ReadRows {
  const firsts = new Map<string, number>();
  const sound: SoundRow[] = [];
  const faults: RowFault[] = [];
  let [count, faultyRows] = [0, 0];
  for (const [i, line] of rows.entries()) {
    if (i === 0 || isEmptyRow(line)) continue;
    count++;
    const n = i + 1;
    const cells = cellsOf(line, keys);
    const { row, faults: own } = rules.read(cells, known, actor);
    const found = [...own.map((fault) => ofRow(n, fault, cells)), ...twice(n, rules.identify(cells), firsts)];
    faults.push(...found);
    if (found.length > 0) faultyRows++;
    else if (row) sound.push({ n, label: `第 ${n} 行 ${rules.label(row)}`, row });
  }
  return { count, sound, faults, faultyRows };
}

function ofRow(row: number, { column, code, facts }: CellFault, cells: Cells): RowFault {
  return { row, column, code, ...(facts && { facts }), value: cells[column] ?? '' };
}

function twice(row: number, identity: string, firsts: Map<string, number>): RowFault[] {
  const first = firsts.get(identity);
  if (first !== undefined) return [{ row, column: '', code: 'row-twice', facts: { row: first }, value: identity }];
  if (identity.trim() !== '') firsts.set(identity, row);
  return [];
}
