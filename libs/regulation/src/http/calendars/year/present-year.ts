import { iso } from '@zhuoluo/directory/http';
import type { YearVersion } from '../../../rules/year-history.ts';
import type { CalendarHead, CalendarStore, YearAtVersion } from '../../../store/calendar.store.ts';
import type { CalendarYearAnswer, CalendarYearVersionAnswer } from './year.dto.ts';

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

/** What a local calendar said itself: the national one says all of its days itself, and has no others. */
export function presentYearVersion({ of, days, changes }: YearVersion<YearAtVersion>): CalendarYearVersionAnswer {
  const { version, source, writtenBy, writtenByName, writtenAt, own, isLocal } = of;
  const by = writtenBy === null ? null : { id: writtenBy, name: writtenByName ?? '' };
  return { version, source, writtenBy: by, writtenAt: iso(writtenAt), days, own: isLocal ? own : [], changes };
}
