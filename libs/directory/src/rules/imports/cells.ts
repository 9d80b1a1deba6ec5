import { type Actor, holds } from '@zhuoluo/kernel';
import type { Directory } from '../directory.ts';
import type { Region, Unit } from '../directory-data.ts';
import type { CellFault, Cells, ReadRow, SheetColumn } from './sheet-rules.ts';

const CODE = /^[A-Z0-9][A-Z0-9_-]{0,39}$/;
const MOST = 100;

/** Reads the cells of one row and gathers what is wrong with them, so that all of it is told at once. */
export class CellReader {
  readonly faults: CellFault[] = [];
  readonly #cells: Cells;
  readonly #columns: ReadonlyMap<string, SheetColumn>;

  constructor(cells: Cells, columns: readonly SheetColumn[]) {
    this.#cells = cells;
    this.#columns = new Map(columns.map((column) => [column.key, column]));
    for (const { key, required } of columns) if (required && !cells[key]) this.fault(key, 'required');
  }

  fault(column: string, code: CellFault['code'], facts?: CellFault['facts']): void {
    this.faults.push(facts ? { column, code, facts } : { column, code });
  }

  /** Empty if the cell is. */
  text(key: string, max = MOST): string {
    const text = this.#cells[key] ?? '';
    if ([...text].length > max) this.fault(key, 'text', { min: 1, max });
    return text;
  }

  /** Letters, digits, `-` and `_`; small letters are read as capitals. */
  code(key: string): string {
    const code = (this.#cells[key] ?? '').toUpperCase();
    if (code !== '' && !CODE.test(code)) this.fault(key, 'code-format', { value: code });
    return code;
  }

  /** What a word of the column means, or the meaning itself. */
  word(key: string): string | null {
    const said = this.#cells[key];
    if (!said) return null;
    const { words = {} } = this.#columns.get(key)!;
    const meaning = words[said] ?? Object.values(words).find((one) => one === said.toUpperCase());
    if (meaning === undefined) this.fault(key, 'one-of', { values: Object.keys(words).join('、') });
    return meaning ?? null;
  }

  whole(key: string, max: number): number | null {
    const said = this.#cells[key];
    if (!said) return null;
    if (/^\d{1,9}$/.test(said) && Number(said) <= max) return Number(said);
    this.fault(key, 'integer', { min: 0, max });
    return null;
  }

  /** A region by code or name. */
  region(key: string, { regions }: Directory): Region | null {
    const said = this.#cells[key];
    if (!said) return null;
    const found = regions.find(({ code, name }) => code === said.toUpperCase() || name === said);
    if (!found) this.fault(key, 'no-such-region', { value: said, values: regions.map(({ name }) => name).join('、') });
    return found ?? null;
  }

  /** A unit by code, which stands. */
  unit(key: string, directory: Directory): Unit | null {
    const said = this.#cells[key];
    if (!said) return null;
    const found = directory.units.find(({ code }) => code === said.toUpperCase());
    if (!found) this.fault(key, 'no-such-unit', { value: said });
    else if (!directory.isOpen(found.id)) this.fault(key, 'unit-has-closed', { value: found.name });
    return found ?? null;
  }

  /** ADMIN writes rows of every region, a 专班 those of its own; the city's those of all. */
  reach(key: string, regionId: string, actor: Actor, directory: Directory): void {
    if (holds(actor, 'ADMIN')) return;
    const offices = actor.posts.filter(({ roles }) => roles.includes('DISPATCHER'));
    const regions = offices.map(({ unitId }) => directory.unit(unitId));
    if (!regions.some((unit) => unit.tier === 'CITY' || unit.regionId === regionId))
      this.fault(key, 'region-out-of-reach');
  }

  result<Row>(row: () => Row): ReadRow<Row> {
    return this.faults.length === 0 ? { row: row(), faults: [] } : { row: null, faults: this.faults };
  }
}
