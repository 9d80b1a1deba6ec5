import type { RankingRow, TrendPoint } from '../../api/schema.gen.ts';
import { filterOf, readSearch } from '../cases/case-filter.ts';
import { orderFilterOf, readOrderSearch } from '../orders/order-search.ts';
import { rankedOrders, trendFigure, type ListedFigure } from './period-figures.ts';

const SPAN = { from: '2026-03-01T16:00:00.000Z', to: '2026-03-02T16:00:00.000Z' };
const POINT: TrendPoint = { ...SPAN, date: '2026-03-02', opened: 5, closed: 4, blue: 3, yellow: 2, red: 1 };

const casesOf = ({ of }: ListedFigure) => filterOf(readSearch(new URLSearchParams(of.query)), 'me');
const ordersOf = ({ of }: ListedFigure) => orderFilterOf(readOrderSearch(new URLSearchParams(of.query)));

describe('a figure of the trend or the ranking, opened', () => {
  it('asks for all cases filed in the step, closed ones included', () => {
    const figure = trendFigure(POINT, 'opened');
    expect(figure).toMatchObject({ list: '/cases', of: { count: 5 } });
    expect(casesOf(figure)).toEqual({ openedFrom: SPAN.from, openedTo: SPAN.to, sort: '-openedAt', limit: 30 });
  });

  it('asks for the cases closed in the step', () => {
    const asked = casesOf(trendFigure(POINT, 'closed'));
    expect(asked).toMatchObject({ open: false, closedFrom: SPAN.from, closedTo: SPAN.to });
  });

  it('asks for the orders of the colour issued in the step', () => {
    const figure = trendFigure(POINT, 'yellow');
    expect(figure).toMatchObject({ list: '/orders', of: { count: 2 } });
    expect(ordersOf(figure)).toEqual({ colour: ['YELLOW'], issuedFrom: SPAN.from, issuedTo: SPAN.to, limit: 30 });
  });

  it('asks for the orders a unit drew in the period, without those revoked', () => {
    const row = { unit: { id: 'u' }, red: 7 } as RankingRow;
    const figure = rankedOrders(row, 'red', SPAN);
    expect(figure.of.count).toBe(7);
    expect(ordersOf(figure)).toEqual({
      colour: ['RED'],
      unitId: 'u',
      revoked: false,
      issuedFrom: SPAN.from,
      issuedTo: SPAN.to,
      limit: 30,
    });
  });
});
