import { iso } from '@zhuoluo/directory/http';
import type { CalendarHead, CalendarStore } from '../../../store/calendar.store.ts';
import type { CalendarYearAnswer } from './year.dto.ts';

export function presentYear(found: NonNullable<Awaited<ReturnType<CalendarStore['findYear']>>>): CalendarYearAnswer {
  const { code, year, version, days, source, writtenBy, writtenByName, writtenAt } = found;
  const by = writtenBy === null ? null : { id: writtenBy, name: writtenByName ?? '' };
  return { code, year, version, days, source, writtenBy: by, writtenAt: iso(writtenAt) };
}

/** A covered year without own days of the local calendar. */
export function presentYearWithoutDays({ data }: CalendarHead, year: number): CalendarYearAnswer {
  const { code, version } = data;
  return { code, year, version, days: [], source: null, writtenBy: null, writtenAt: null };
}
