import type { BoardOverdue, OverdueCell } from '../../api/schema.gen.ts';
import { matrixOf, type MatrixSearch } from './overdue-matrix.ts';

const unit = (name: string) => ({ id: `id-${name}`, code: name, name });

const cell = (name: string, over: Partial<OverdueCell> & { readonly count?: number }): OverdueCell => ({
  level: 'DEPARTMENT',
  unit: unit(name),
  colour: 'BLUE',
  daysLate: '1',
  cases: { count: over.count ?? 1, query: 'q' },
  ...over,
});

const board: BoardOverdue = {
  at: '2026-03-12T00:00:00.000Z',
  total: 10,
  items: [
    cell('自然资源局', { count: 2 }),
    cell('自然资源局', { colour: 'RED', daysLate: '11+' }),
    cell('自然资源局', { level: 'CITY', colour: null, daysLate: '0' }),
    cell('住建局', { count: 6, daysLate: '0', colour: null }),
  ],
};

const rowsFor = (search: Partial<MatrixSearch>) =>
  matrixOf(board, { level: undefined, colour: undefined, q: '', sort: 'count', ...search });

describe('the overdue board', () => {
  it('has a row for each unit at each level, most cases first', () => {
    expect(rowsFor({}).map((row) => [row.level, row.unit.name, row.total.count])).toEqual([
      ['DEPARTMENT', '住建局', 6],
      ['DEPARTMENT', '自然资源局', 3],
      ['CITY', '自然资源局', 1],
    ]);
  });

  it('puts the longest delay first where asked, however few cases', () => {
    expect(rowsFor({ sort: 'latest' })[0]).toMatchObject({ level: 'DEPARTMENT', unit: { name: '自然资源局' } });
  });

  it('keeps the colours of one cell apart and counts the row over them', () => {
    const [row] = rowsFor({ q: '自然', level: 'DEPARTMENT' });
    expect(row?.cells['1']?.map(({ colour }) => colour)).toEqual(['BLUE']);
    expect(row?.cells['11+']?.map(({ colour }) => colour)).toEqual(['RED']);
    expect(row?.total).toEqual({
      count: 3,
      query: 'open=true&overdue=true&level=DEPARTMENT&unitId=id-自然资源局',
    });
  });

  it('lists behind a total just the colour that is looked at', () => {
    expect(rowsFor({ colour: 'RED' })[0]?.total).toMatchObject({
      count: 1,
      query: expect.stringMatching(/&colour=RED$/),
    });
    expect(rowsFor({ colour: 'NONE' })[0]?.total.query).toMatch(/&uncoloured=true$/);
  });
});
