import type { RankingRow } from '../../api/schema.gen.ts';
import { rankingCell, sorted } from './ranking-figures.ts';

const PERIOD = { from: '2026-03-01T16:00:00.000Z', to: '2026-03-02T16:00:00.000Z' };
const row = (some: object) => ({ unit: { id: 'u', name: 'u' }, ...some }) as RankingRow;

describe('the ranking', () => {
  it('is sorted by any figure, either way; what is not known stands last', () => {
    const rows = [row({ tasks: 1, score: 80 }), row({ tasks: 2, score: null }), row({ tasks: 3, score: -22 })];
    const tasksBy = (by: 'score' | 'tasks', isDescending: boolean) =>
      sorted(rows, { by, isDescending }).map(({ tasks }) => tasks);
    expect(tasksBy('score', true)).toEqual([1, 3, 2]);
    expect(tasksBy('score', false)).toEqual([3, 1, 2]);
    expect(tasksBy('tasks', true)).toEqual([3, 2, 1]);
  });

  it('opens the tasks that a figure counts, closed ones included', () => {
    const { list, of } = rankingCell(row({ late: 2 }), 'late', PERIOD);
    expect([list, of.count]).toEqual(['/board/tasks', 2]);
    expect(Object.fromEntries(new URLSearchParams(of.query))).toEqual({ unitId: 'u', figure: 'late', ...PERIOD });
  });

  it('opens all orders behind points, and all answers due behind their rate', () => {
    expect(rankingCell(row({ points: -3 }), 'points', PERIOD)).toMatchObject({ list: '/orders', of: { count: -3 } });
    expect(rankingCell(row({ answersDue: 4 }), 'onTimeRate', PERIOD).of.query).toContain('figure=answersDue');
  });
});
