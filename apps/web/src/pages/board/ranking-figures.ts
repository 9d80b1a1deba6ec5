import type { BoardRanking, RankingRow, TaskFigure } from '../../api/schema.gen.ts';
import { rankedOrders, type ListedFigure } from './period-figures.ts';

const TASKS = [
  'tasks',
  'claimedInTime',
  'submitted',
  'late',
  'reworked',
  'returnsRefused',
  'reopened',
  'falseClosures',
  'solved',
  'satisfied',
] as const;
const ORDERS = ['blue', 'yellow', 'red'] as const;

/** Columns behind the unit's name, left to right. */
export const RANKING_COLUMNS = ['score', 'onTimeRate', ...TASKS, ...ORDERS, 'points'] as const;
export type RankingColumn = (typeof RANKING_COLUMNS)[number];

/** What the rows can be sorted by. */
export type RankingSortKey = 'rank' | 'unit' | RankingColumn;

export interface RankingSort {
  readonly by: RankingSortKey;
  readonly isDescending: boolean;
}

type Period = Pick<BoardRanking, 'from' | 'to'>;

/** The list of the tasks that a figure counts. */
export function rankedTasks(
  row: RankingRow,
  figure: TaskFigure,
  { from, to }: Period,
): { readonly of: { readonly count: number; readonly query: string }; readonly list: '/board/tasks' } {
  const query = new URLSearchParams({ unitId: row.unit.id, figure, from, to }).toString();
  return { list: '/board/tasks', of: { count: row[figure], query } };
}

/** The orders whose points a unit bears. */
function pointedOrders(row: RankingRow, { from, to }: Period): ListedFigure {
  const query = `unitId=${row.unit.id}&revoked=false&issuedFrom=${from}&issuedTo=${to}`;
  return { list: '/orders', of: { count: row.points, query } };
}

/** What a cell shows, and the list of exactly what it counts; a score is explained instead. */
export function rankingCell(row: RankingRow, column: Exclude<RankingColumn, 'score'>, period: Period) {
  if (column === 'points') return pointedOrders(row, period);
  if (column === 'onTimeRate') return rankedTasks(row, 'answersDue', period);
  if (column === 'blue' || column === 'yellow' || column === 'red') return rankedOrders(row, column, period);
  return rankedTasks(row, column, period);
}

/** Rows by any column; rows without that figure stand last in both directions. */
export function sorted(rows: readonly RankingRow[], { by, isDescending }: RankingSort): RankingRow[] {
  const side = isDescending ? -1 : 1;
  if (by === 'unit') return rows.toSorted((a, b) => side * a.unit.name.localeCompare(b.unit.name, 'zh-CN'));
  const known = rows.filter((row) => row[by] !== null);
  return [...known.toSorted((a, b) => side * (a[by]! - b[by]!)), ...rows.filter((row) => row[by] === null)];
}
