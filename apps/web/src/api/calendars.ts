import { skipToken, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import type { AddCalendarRequest, WriteCalendarYearRequest } from './schema.gen.ts';

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

/** A calendar with its coverage; null where none is chosen. */
export function useCalendar(code: string | null) {
  return useQuery({
    queryKey: keys.reference('calendar', code),
    queryFn:
      code === null ? skipToken : () => read(api.GET('/api/v1/calendars/{code}', { params: { path: { code } } })),
  });
}

/** A covered year as it is written; null where there is none to ask for. */
export function useCalendarYear(code: string | null, year: number) {
  const path = { code: code ?? '', year };
  return useQuery({
    queryKey: keys.reference('calendar-year', [code, year]),
    queryFn:
      code === null ? skipToken : () => read(api.GET('/api/v1/calendars/{code}/years/{year}', { params: { path } })),
  });
}

/** All versions of a calendar, the newest first. */
export function useCalendarVersions(code: string) {
  return useQuery({
    queryKey: keys.reference('calendar-versions', code),
    queryFn: () => read(api.GET('/api/v1/calendars/{code}/versions', { params: { path: { code } } })),
    select: (page) => page.items,
  });
}

/** What a pasted notice says; nothing is kept. */
export function readNotice(code: string, year: number, text: string) {
  return read(
    api.POST('/api/v1/calendars/{code}/years/{year}/read', { params: { path: { code, year } }, body: { text } }),
  );
}

/** @param version the calendar's version that was looked at */
export function writeCalendarYear(
  { code, year, version }: { readonly code: string; readonly year: number; readonly version: number },
  body: WriteCalendarYearRequest,
  key: string,
) {
  const header = { 'Idempotency-Key': key, 'If-Match': `"${version}"` };
  return read(api.PUT('/api/v1/calendars/{code}/years/{year}', { params: { path: { code, year }, header }, body }));
}

export function addCalendar(body: AddCalendarRequest, key: string) {
  return read(api.POST('/api/v1/calendars', { params: { header: { 'Idempotency-Key': key } }, body }));
}
