import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { coversYear, explainDue, workCalendar } from '@zhuoluo/kernel';
import { CalendarStore, type CalendarHead } from '../../store/calendar.store.ts';
import { Fault, pageOfWhole, PageRequest, SignedInApi } from '@zhuoluo/platform';
import { iso, CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { presentSegment } from '../segment.answer.ts';
import { CalendarAnswer, CalendarPage, ListCalendarsRequest, reachOf } from './calendar.answer.ts';
import { DueAnswer, DueRequest } from './due.dto.ts';
import { CalendarVersionPage, presentVersion } from './version.answer.ts';
import { presentYear, presentYearVersion, presentYearWithoutDays } from './year/present-year.ts';
import { ApiYear, yearOf } from './year/year-of-path.ts';
import { CalendarYearAnswer, CalendarYearVersionPage, YearRequest } from './year/year.dto.ts';
import { yearHistory } from '../../rules/year-history.ts';

/** 调休: which days work, how far that is known, and when a limit ends. */
@SignedInApi('calendars', 'calendars')
export class CalendarController {
  constructor(private readonly calendars: CalendarStore) {}

  @Get()
  @ApiOperation({ summary: 'The working calendars, and how far each reaches' })
  @ApiOkResponse({ type: CalendarPage })
  async list(@CurrentViewer() viewer: Viewer, @Query() request: ListCalendarsRequest): Promise<CalendarPage> {
    const all = (await this.calendars.heads()).filter(({ endedAt }) => request.ended === true || endedAt === null);
    return pageOfWhole(
      { list: 'calendars', personId: viewer.actor.personId, request },
      all.map((head) => reachOf(head, Date.now())),
    );
  }

  @Get(':code')
  @ApiOperation({ summary: 'A working calendar, its newest version' })
  @ApiOkResponse({ type: CalendarAnswer })
  async read(@Param('code') code: string): Promise<CalendarAnswer> {
    const head = await this.#find(code);
    return { ...head.data, ...reachOf(head, Date.now()) };
  }

  @Get(':code/due')
  @ApiOperation({ summary: 'When a limit ends, and which hours and days make it so' })
  @ApiOkResponse({ type: DueAnswer })
  async due(@Param('code') code: string, @Query() { from, limit }: DueRequest): Promise<DueAnswer> {
    const calendar = workCalendar((await this.#find(code)).data);
    const { due, countedFrom, segments } = explainDue(from, limit, calendar);
    const known = due.dueAt !== null;
    return {
      calendar: calendar.code,
      calendarVersion: calendar.version,
      from: iso(from),
      limit,
      dueAt: iso(due.dueAt),
      reason: known ? null : 'CALENDAR_YEAR_MISSING',
      remainingSeconds: known ? null : due.remainingSeconds,
      drawAt: known ? iso(due.drawAt) : null,
      countedFrom: iso(countedFrom),
      segments: segments.map(presentSegment),
    };
  }

  @Get(':code/versions')
  @ApiOperation({ summary: 'Its versions, the newest first: who wrote each, when and from what' })
  @ApiOkResponse({ type: CalendarVersionPage })
  async versions(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Query() request: PageRequest,
  ): Promise<CalendarVersionPage> {
    await this.#find(code);
    const walk = { list: `calendar-versions/${code}`, personId: viewer.actor.personId, request };
    return pageOfWhole(walk, (await this.calendars.history(code)).map(presentVersion));
  }

  @Get(':code/years/:year')
  @ApiOperation({ summary: 'A covered year: its days as the notice says them, and who wrote them' })
  @ApiYear()
  @ApiOkResponse({ type: CalendarYearAnswer })
  async year(
    @Param('code') code: string,
    @Param('year') text: string,
    @Query() { version }: YearRequest,
  ): Promise<CalendarYearAnswer> {
    const year = yearOf(text);
    const found = await this.calendars.findYear(code, year, version);
    if (found) return presentYear(found);
    const head = await this.#find(code);
    if (head.basedOn === null || !coversYear(head.data, year)) throw new Fault('not-found');
    return presentYearWithoutDays(head, year);
  }

  @Get(':code/years/:year/history')
  @ApiOperation({
    summary: 'How the year came to be as it is: each version that changed a day of it, the newest first',
  })
  @ApiYear()
  @ApiOkResponse({ type: CalendarYearVersionPage })
  async yearHistory(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Param('year') text: string,
    @Query() request: PageRequest,
  ): Promise<CalendarYearVersionPage> {
    const year = yearOf(text);
    await this.#find(code);
    const history = yearHistory(await this.calendars.yearVersions(code, year));
    const walk = { list: `calendar-year-history/${code}/${year}`, personId: viewer.actor.personId, request };
    return pageOfWhole(walk, history.map(presentYearVersion));
  }

  async #find(code: string): Promise<CalendarHead> {
    const head = await this.calendars.head(code);
    if (!head) throw new Fault('not-found');
    return head;
  }
}
