import type { RankedTasksFilter } from '../../api/board.ts';
import { taskFigureValues } from '../../api/schema.gen.ts';

/** Which figure the address asks for; null where it says none. */
export function readRankedTasks(params: URLSearchParams): RankedTasksFilter | null {
  const figure = taskFigureValues.find((name) => name === params.get('figure'));
  const [unitId, from, to] = ['unitId', 'from', 'to'].map((name) => params.get(name));
  return figure && unitId && from && to ? { figure, unitId, from, to, limit: 30 } : null;
}
