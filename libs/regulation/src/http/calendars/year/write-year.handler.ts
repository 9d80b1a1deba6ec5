import { Injectable } from '@nestjs/common';
import { checkCalendarYear, coversYear, holds, nextYearOf, type YearFault } from '@zhuoluo/kernel';
import { CalendarStore } from '../../../store/calendar.store.ts';
import type { Queryable } from '@zhuoluo/database';
import { Fault, invalid, type FieldFault } from '@zhuoluo/platform';
import { iso, type Viewer } from '@zhuoluo/directory/http';
import type { CalendarYearAnswer, WriteCalendarYearRequest } from './year.dto.ts';

/** Writes the year after the last covered one; limits that wait for it get their dates from the worker. */
@Injectable()
export class WriteYearHandler {
  async write(
    db: Queryable,
    { acting: actor }: Viewer,
    { code, year }: { readonly code: string; readonly year: number },
    { days, source }: WriteCalendarYearRequest,
  ): Promise<CalendarYearAnswer> {
    if (!holds(actor, 'ADMIN')) throw new Fault('role-missing', { facts: { wanted: 'ADMIN' } });
    const calendars = new CalendarStore(db);
    const data = await calendars.find(code);
    if (!data) throw new Fault('not-found');
    if (coversYear(data, year)) throw new Fault('calendar-year-covered', { facts: { coveredUntil: data.coverage.to } });
    if (year !== nextYearOf(data)) throw new Fault('calendar-year-not-next', { facts: { next: nextYearOf(data) } });
    const faults = checkCalendarYear(year, days);
    if (faults.length > 0) throw invalid(...faults.map(faultOf));
    const written = { year, days: days.map(plain), source, by: actor.personId };
    if (!(await calendars.storeNextYear(data, written))) throw new Fault('calendar-year-covered');
    return presentYear((await calendars.findYear(code, year))!);
  }
}

export function presentYear(found: NonNullable<Awaited<ReturnType<CalendarStore['findYear']>>>): CalendarYearAnswer {
  const { code, year, version, days, source, writtenBy, writtenByName, writtenAt } = found;
  const by = writtenBy === null ? null : { id: writtenBy, name: writtenByName ?? '' };
  return { code, year, version, days, source, writtenBy: by, writtenAt: iso(writtenAt) };
}

/** Stored as a plain value, without what the request's class brings. */
const plain = ({ date, kind, name }: WriteCalendarYearRequest['days'][number]) => ({
  date,
  kind,
  ...(name && { name }),
});

function faultOf({ code, at, facts }: YearFault): FieldFault {
  if (code === 'not-a-date') return { path: `days.${at}.date`, code: 'date' };
  return { path: at === null ? 'days' : `days.${at}.date`, code, facts };
}
