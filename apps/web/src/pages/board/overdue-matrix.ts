import type { BoardOverdue, Colour, Figure, LateBand, Level, OverdueCell, UnitRef } from '../../api/schema.gen.ts';

export const MATRIX_SORTS = ['count', 'latest', 'unit'] as const;
export type MatrixSort = (typeof MATRIX_SORTS)[number];

export interface MatrixSearch {
  readonly level: Level | undefined;
  readonly colour: Colour | 'NONE' | undefined;
  readonly q: string;
  readonly sort: MatrixSort;
}

/** One unit at one level: its overdue cases by days late, each colour apart. */
export interface MatrixRow {
  readonly key: string;
  readonly level: Level;
  readonly unit: UnitRef;
  readonly cells: Readonly<Partial<Record<LateBand, readonly OverdueCell[]>>>;
  readonly total: Figure;
}

export const LATE_BANDS = ['0', '1', '2-3', '4-5', '6-10', '11+'] as const satisfies readonly LateBand[];

/** Overdue cells that the search leaves, as rows in its order. */
export function matrixOf({ items }: BoardOverdue, search: MatrixSearch): readonly MatrixRow[] {
  const rows = new Map<string, OverdueCell[]>();
  for (const cell of items) {
    if (!isWanted(cell, search)) continue;
    const key = `${cell.level}/${cell.unit.id}`;
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  return [...rows].map(([key, cells]) => rowOf(key, cells, search)).sort(ORDERS[search.sort]);
}

function isWanted({ level, colour, unit }: OverdueCell, search: MatrixSearch): boolean {
  if (search.level && level !== search.level) return false;
  if (search.colour && (colour ?? 'NONE') !== search.colour) return false;
  return unit.name.includes(search.q.trim());
}

function rowOf(key: string, cells: readonly OverdueCell[], { colour }: MatrixSearch): MatrixRow {
  const [{ level, unit }] = cells as readonly [OverdueCell];
  const mark = colour === undefined ? '' : colour === 'NONE' ? '&uncoloured=true' : `&colour=${colour}`;
  return {
    key,
    level,
    unit,
    cells: Object.groupBy(cells, (cell) => cell.daysLate),
    total: {
      count: sumOf(cells),
      query: `open=true&overdue=true&level=${level}&unitId=${unit.id}${mark}`,
    },
  };
}

export function sumOf(cells: readonly OverdueCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.cases.count, 0);
}

/** The longest delay in a row, as the place of its band. */
function latestOf({ cells }: MatrixRow): number {
  return LATE_BANDS.findLastIndex((band) => cells[band] !== undefined);
}

type Order = (a: MatrixRow, b: MatrixRow) => number;
const byUnit: Order = (a, b) => a.unit.name.localeCompare(b.unit.name, 'zh-CN');
const byCount: Order = (a, b) => b.total.count - a.total.count || byUnit(a, b);

const ORDERS: Readonly<Record<MatrixSort, Order>> = {
  count: byCount,
  latest: (a, b) => latestOf(b) - latestOf(a) || byCount(a, b),
  unit: byUnit,
};
