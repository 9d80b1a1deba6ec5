import { useQuery } from '@tanstack/react-query';
import { after, freshFor } from './cases.ts';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import type { paths, TaskPage } from './schema.gen.ts';

/** What `GET /tasks` can be asked for; what is left out is not filtered. */
export type TaskFilter = Omit<NonNullable<paths['/api/v1/tasks']['get']['parameters']['query']>, 'cursor'>;

export function listTasks(filter: TaskFilter, cursor?: string | null): Promise<TaskPage> {
  return read(api.GET('/api/v1/tasks', { params: { query: { ...filter, ...after(cursor) } } }));
}

export function useTask(id: string) {
  return useQuery({
    queryKey: keys.tasks.one(id),
    queryFn: () => read(api.GET('/api/v1/tasks/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => freshFor(state.data),
  });
}

/** How much lies on the desks of the caller's units. */
export function useTaskCounts() {
  return useQuery({
    queryKey: keys.tasks.counts,
    queryFn: () => read(api.GET('/api/v1/tasks/counts')),
    refetchInterval: 60_000,
  });
}
