import { PERIODS, type Period } from '../../api/board.ts';
import { colourValues, levelValues } from '../../api/schema.gen.ts';
import { MATRIX_SORTS, type MatrixSearch } from './overdue-matrix.ts';

/** What stands in the board's address, and so in a saved view. */
export interface BoardSearch extends MatrixSearch {
  readonly period: Period;
}

export function readBoardSearch(params: URLSearchParams): BoardSearch {
  const among = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === params.get(name));
  return {
    level: among('level', levelValues),
    colour: among('colour', [...colourValues, 'NONE'] as const),
    q: params.get('q') ?? '',
    sort: among('sort', MATRIX_SORTS) ?? 'count',
    period: among('period', PERIODS) ?? '30d',
  };
}
