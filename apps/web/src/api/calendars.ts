import { skipToken, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import type {
  AddCalendarRequest,
  CalendarDay,
  CalendarPreview,
  CalendarReach,
  WriteCalendarYearRequest,
  WrittenCalendarYear,
} from './schema.gen.ts';

const AN_HOUR = 3_600_000;

/** How far each working calendar in use reaches; asked only by those it matters to. */
export function useCalendars(wanted: boolean, { ended = false } = {}) {
  return useQuery({
    queryKey: keys.reference('calendars', ended || null),
    queryFn: wanted
      ? () => read(api.GET('/api/v1/calendars', { params: { query: ended ? { ended } : {} } }))
      : skipToken,
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

/** How a year came to be as it is: each version that changed a day of it, the newest first. */
export function useCalendarYearHistory(code: string, year: number) {
  const path = { code, year };
  return useQuery({
    queryKey: keys.reference('calendar-year-history', [code, year]),
    queryFn: () => read(api.GET('/api/v1/calendars/{code}/years/{year}/history', { params: { path } })),
    select: (page) => page.items,
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
): Promise<WrittenCalendarYear> {
  const header = { 'Idempotency-Key': key, 'If-Match': `"${version}"` };
  return read(api.PUT('/api/v1/calendars/{code}/years/{year}', { params: { path: { code, year }, header }, body }));
}

export function addCalendar(body: AddCalendarRequest, key: string) {
  return read(api.POST('/api/v1/calendars', { params: { header: { 'Idempotency-Key': key } }, body }));
}

/** What would move, were the year written so; nothing is kept. */
export function previewCalendarYear(
  path: { readonly code: string; readonly year: number },
  days: readonly CalendarDay[],
): Promise<CalendarPreview> {
  return read(
    api.POST('/api/v1/calendars/{code}/years/{year}/preview', { params: { path }, body: { days: [...days] } }),
  );
}

/** Of the version that was looked at. */
export function renameCalendar(
  { code, version }: Pick<CalendarReach, 'code' | 'version'>,
  name: string,
  key: string,
): Promise<CalendarReach> {
  const header = { 'Idempotency-Key': key, 'If-Match': `"${version}"` };
  return read(api.PATCH('/api/v1/calendars/{code}', { params: { path: { code }, header }, body: { name } }));
}

/** Of the version that was looked at. */
export function endCalendar(
  { code, version }: Pick<CalendarReach, 'code' | 'version'>,
  source: string,
  key: string,
): Promise<CalendarReach> {
  const header = { 'Idempotency-Key': key, 'If-Match': `"${version}"` };
  return read(api.POST('/api/v1/calendars/{code}/end', { params: { path: { code }, header }, body: { source } }));
}
