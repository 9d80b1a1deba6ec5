import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { startOfDay } from '../shared/time/start-of-day.ts';
import { after } from './cases.ts';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import type { paths, SummaryKey, TaskPage, TrendStep } from './schema.gen.ts';

/** Time alone makes cases late: the board is read again once a minute even if no one does anything. */
const refetchInterval = 60_000;

/** Stretches of time that trend and ranking are shown for. */
export const PERIODS = ['30d', '90d', '365d'] as const;
export type Period = (typeof PERIODS)[number];

const STEP: Readonly<Record<Period, TrendStep>> = { '30d': 'day', '90d': 'week', '365d': 'month' };

/** Whole days, today among them: who asks later today asks the same, and is answered from what was counted before. */
function startOf(period: Period, now: number): string {
  return startOfDay(1 - Number.parseInt(period), now);
}

export function useSummary(by: SummaryKey) {
  return useQuery({
    queryKey: keys.board.part('summary', by),
    queryFn: () => read(api.GET('/api/v1/board/summary', { params: { query: { by } } })),
    refetchInterval,
  });
}

/** Which 规上 enterprises somebody serves; for those who see supervision. */
export function useCoverage() {
  return useQuery({
    queryKey: keys.reference('coverage'),
    queryFn: () => read(api.GET('/api/v1/assignments/coverage', {})),
  });
}

export function useOverdueBoard() {
  return useQuery({
    queryKey: keys.board.part('overdue', null),
    queryFn: () => read(api.GET('/api/v1/board/overdue')),
    refetchInterval,
  });
}

export function useTrend(period: Period) {
  return useQuery({
    queryKey: keys.board.part('trend', period),
    queryFn: () => {
      const query = { from: startOf(period, Date.now()), step: STEP[period] };
      return read(api.GET('/api/v1/board/trend', { params: { query } }));
    },
    refetchInterval,
    placeholderData: keepPreviousData,
  });
}

export function useRanking(period: Period) {
  return useQuery({
    queryKey: keys.board.part('ranking', period),
    queryFn: () => read(api.GET('/api/v1/board/ranking', { params: { query: { from: startOf(period, Date.now()) } } })),
    refetchInterval,
    placeholderData: keepPreviousData,
  });
}

/** A figure of the ranking, its unit, and the period as the ranking said it. */
export type RankedTasksFilter = Omit<paths['/api/v1/board/ranking/tasks']['get']['parameters']['query'], 'cursor'>;

/** The tasks that it counts. */
export function listRankedTasks(filter: RankedTasksFilter, cursor?: string | null): Promise<TaskPage> {
  return read(api.GET('/api/v1/board/ranking/tasks', { params: { query: { ...filter, ...after(cursor) } } }));
}
