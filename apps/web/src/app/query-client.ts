import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem.ts';

const RETRIES = 2;

/** A refusal stays one however often it is asked; only a missing answer is worth another try. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < RETRIES && !(error instanceof Problem && error.status < 500);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 5_000, refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
});
