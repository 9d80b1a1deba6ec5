import { Injectable } from '@nestjs/common';
import {
  checkCalendarYear,
  checkOwnDays,
  coversYear,
  nextYearOf,
  type CalendarData,
  type YearFault,
} from '@zhuoluo/kernel';
import { CalendarStore, type CalendarHead } from '../../../store/calendar.store.ts';
import type { Queryable } from '@zhuoluo/database';
import { Fault, invalid, type FieldFault } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';
import { presentYear } from './present-year.ts';
import type { CalendarYearAnswer, WriteCalendarYearRequest } from './year.dto.ts';

/** A year that was written, with the versions that came of it: the calendar's own, then those of calendars that stand on it. */
export interface YearWritten {
  readonly year: CalendarYearAnswer;
  readonly versions: readonly CalendarData[];
}

/** Writes the next year, or a covered one anew. */
@Injectable()
export class WriteYearHandler {
  /** @param ifMatch the calendar's version that was looked at; null where any will do */
  async write(
    db: Queryable,
    viewer: Viewer,
    { code, year, ifMatch }: { readonly code: string; readonly year: number; readonly ifMatch: number | null },
    { days, source }: WriteCalendarYearRequest,
  ): Promise<YearWritten> {
    const calendars = new CalendarStore(db);
    await calendars.holdBack();
    const head = await calendars.head(code);
    if (!head) throw new Fault('not-found');
    if (head.endedAt !== null) throw new Fault('already-ended');
    const { version } = head.data;
    if (ifMatch !== null && ifMatch !== version) throw new Fault('stale-version', { facts: { version } });
    const faults = await faultsOf(calendars, head, year, days);
    if (faults.length > 0) throw invalid(...faults.map(fieldFaultOf));
    const written = { year, days: days.map(plain), source, by: viewer.actor.personId };
    const versions = await calendars.storeYear(head, written);
    return { year: presentYear((await calendars.findYear(code, year))!), versions };
  }
}

/** @throws Fault where the calendar cannot take the year at all */
async function faultsOf(
  calendars: CalendarStore,
  { data, basedOn }: CalendarHead,
  year: number,
  days: WriteCalendarYearRequest['days'],
): Promise<YearFault[]> {
  if (basedOn === null) {
    const next = nextYearOf(data);
    if (!coversYear(data, year) && year !== next) throw new Fault('calendar-year-not-next', { facts: { next } });
    return checkCalendarYear(year, days);
  }
  if (!coversYear(data, year))
    throw new Fault('calendar-year-not-covered', { facts: { coveredUntil: data.coverage.to } });
  return checkOwnDays(year, days, (await calendars.find(basedOn))!);
}

/** Stored as a plain value, without what the request's class brings. */
const plain = ({ date, kind, name }: WriteCalendarYearRequest['days'][number]) => ({
  date,
  kind,
  ...(name && { name }),
});

function fieldFaultOf({ code, at, facts }: YearFault): FieldFault {
  if (code === 'not-a-date') return { path: `days.${at}.date`, code: 'date' };
  return { path: at === null ? 'days' : `days.${at}.date`, code, facts };
}
