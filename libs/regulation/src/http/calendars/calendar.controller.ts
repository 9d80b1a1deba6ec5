import { Body, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { explainDue, workCalendar, type CalendarData } from '@zhuoluo/kernel';
import { CalendarStore } from '../../store/calendar.store.ts';
import {
  Fault,
  ApiCreation,
  Headers,
  type CommandHeaders,
  Answered,
  PageRequest,
  SignedInApi,
  pageOfWhole,
} from '@zhuoluo/platform';
import { iso, IdempotentRequests, CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { presentSegment } from '../segment.answer.ts';
import { CalendarAnswer, CalendarPage, reachOf } from './calendar.answer.ts';
import { DueAnswer, DueRequest } from './due.dto.ts';
import { presentYear, WriteYearHandler } from './year/write-year.handler.ts';
import { CalendarYearAnswer, WriteCalendarYearRequest } from './year/year.dto.ts';

const ApiYear = () => ApiParam({ name: 'year', schema: { type: 'integer', minimum: 1000, maximum: 9999 } });

/** 调休: which days work, how far that is known, and when a limit ends. */
@SignedInApi('calendars', 'calendars')
export class CalendarController {
  constructor(
    private readonly calendars: CalendarStore,
    private readonly writeYear: WriteYearHandler,
    private readonly once: IdempotentRequests,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The working calendars, and how far each reaches' })
  @ApiOkResponse({ type: CalendarPage })
  async list(@CurrentViewer() viewer: Viewer, @Query() request: PageRequest): Promise<CalendarPage> {
    const all = await this.calendars.list();
    return pageOfWhole(
      { list: 'calendars', personId: viewer.actor.personId, request },
      all.map((data) => reachOf(data, Date.now())),
    );
  }

  @Get(':code')
  @ApiOperation({ summary: 'A working calendar, its newest version' })
  @ApiOkResponse({ type: CalendarAnswer })
  async read(@Param('code') code: string): Promise<CalendarAnswer> {
    const data = await this.#find(code);
    return { ...data, ...reachOf(data, Date.now()) };
  }

  @Get(':code/due')
  @ApiOperation({ summary: 'When a limit ends, and which hours and days make it so' })
  @ApiOkResponse({ type: DueAnswer })
  async due(@Param('code') code: string, @Query() { from, limit }: DueRequest): Promise<DueAnswer> {
    const calendar = workCalendar(await this.#find(code));
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

  @Get(':code/years/:year')
  @ApiOperation({ summary: 'A covered year: its days as the notice says them, and who wrote them' })
  @ApiYear()
  @ApiOkResponse({ type: CalendarYearAnswer })
  async year(@Param('code') code: string, @Param('year') year: string): Promise<CalendarYearAnswer> {
    const found = await this.calendars.findYear(code, yearOf(year));
    if (!found) throw new Fault('not-found');
    return presentYear(found);
  }

  @Put(':code/years/:year')
  @ApiCreation('Write the year after the last covered one, from its notice; ADMIN', CalendarYearAnswer)
  @ApiYear()
  async write(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Param('year') year: string,
    @Body() request: WriteCalendarYearRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<CalendarYearAnswer>> {
    const { status, body } = await this.once.run(viewer, headers, async (db) => ({
      status: 201,
      body: await this.writeYear.write(db, viewer, { code, year: yearOf(year) }, request),
    }));
    return new Answered(status, body, { Location: headers.path });
  }

  async #find(code: string): Promise<CalendarData> {
    const data = await this.calendars.find(code);
    if (!data) throw new Fault('not-found');
    return data;
  }
}

/** @throws Fault not-found for what is no year of four digits */
function yearOf(text: string): number {
  if (!/^[1-9]\d{3}$/.test(text)) throw new Fault('not-found');
  return Number(text);
}
