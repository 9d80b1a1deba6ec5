import { skipToken, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys } from './keys.ts';

const AN_HOUR = 3_600_000;

/** How far each working calendar reaches; asked only by those it matters to. */
export function useCalendars(wanted: boolean) {
  return useQuery({
    queryKey: keys.reference('calendars'),
    queryFn: wanted ? () => read(api.GET('/api/v1/calendars')) : skipToken,
    select: (page) => page.items,
    staleTime: AN_HOUR,
    refetchInterval: AN_HOUR,
  });
}
