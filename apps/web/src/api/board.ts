import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import type { SummaryKey, TrendStep } from './schema.gen.ts';

/** Time alone makes cases late: the board is read again once a minute even where nobody does anything. */
const refetchInterval = 60_000;
const DAY_MS = 24 * 3_600_000;

/** Stretches of time that trend and ranking are shown for. */
export const PERIODS = ['30d', '90d', '365d'] as const;
export type Period = (typeof PERIODS)[number];

const STEP: Readonly<Record<Period, TrendStep>> = { '30d': 'day', '90d': 'week', '365d': 'month' };

/** The first instant of a period that ends now. */
export function startOf(period: Period, now: number): string {
  return new Date(now - Number.parseInt(period) * DAY_MS).toISOString();
}

export function useSummary(by: SummaryKey) {
  return useQuery({
    queryKey: keys.board.part('summary', by),
    queryFn: () => read(api.GET('/api/v1/board/summary', { params: { query: { by } } })),
    refetchInterval,
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
