import type { BoardRanking, Colour, Figure, RankingRow, TrendPoint } from '../../api/schema.gen.ts';

/** A figure, and the list whose query it bears. */
export interface ListedFigure {
  readonly of: Figure;
  readonly list: '/cases' | '/orders';
}

const ORDERS = { blue: 'BLUE', yellow: 'YELLOW', red: 'RED' } as const satisfies Record<string, Colour>;

export const TREND_FIGURES = ['opened', 'closed', 'blue', 'yellow', 'red'] as const;
export type TrendFigure = (typeof TREND_FIGURES)[number];

/** What came in, was closed or was ordered in one step of the trend. */
export function trendFigure(point: TrendPoint, name: TrendFigure): ListedFigure {
  const { [name]: count, from, to } = point;
  if (name === 'opened')
    return { list: '/cases', of: { count, query: `scope=all&sort=-openedAt&openedFrom=${from}&openedTo=${to}` } };
  if (name === 'closed')
    return { list: '/cases', of: { count, query: `scope=closed&closedFrom=${from}&closedTo=${to}` } };
  return { list: '/orders', of: { count, query: `colour=${ORDERS[name]}&issuedFrom=${from}&issuedTo=${to}` } };
}

/** The orders of one colour that a unit drew in the period; a revoked one does not count. */
export function rankedOrders(
  row: RankingRow,
  name: keyof typeof ORDERS,
  { from, to }: Pick<BoardRanking, 'from' | 'to'>,
): ListedFigure {
  const query = `unitId=${row.unit.id}&colour=${ORDERS[name]}&revoked=false&issuedFrom=${from}&issuedTo=${to}`;
  return { list: '/orders', of: { count: row[name], query } };
}
