import { Body, HttpCode, Param, Post, Put, Headers as RequestHeader } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  Answered,
  ApiCreation,
  ApiIfMatch,
  Fault,
  Headers,
  languageOf,
  SignedInApi,
  type CommandHeaders,
} from '@zhuoluo/platform';
import { CurrentViewer, IdempotentRequests, type Viewer, WrittenBy } from '@zhuoluo/directory/http';
import { readNotice } from '../../rules/index.ts';
import { CalendarStore } from '../../store/calendar.store.ts';
import { AddCalendarHandler, AddCalendarRequest } from './add-calendar.handler.ts';
import { CalendarReachAnswer, reachOf } from './calendar.answer.ts';
import { noticeFaultMessage } from './read/notice-fault-words.ts';
import { ReadNoticeAnswer, ReadNoticeRequest } from './read/read-notice.dto.ts';
import { ApiYear, yearOf } from './year/year-of-path.ts';
import { WriteYearHandler } from './year/write-year.handler.ts';
import { CalendarYearAnswer, WriteCalendarYearRequest } from './year/year.dto.ts';

const BY_ADMIN = { writers: ['ADMIN'] } as const;

/** What an administrator does: years from their notices, and local calendars. */
@SignedInApi('calendars', 'calendars')
export class CalendarAdminController {
  constructor(
    private readonly addCalendar: AddCalendarHandler,
    private readonly writeYear: WriteYearHandler,
    private readonly once: IdempotentRequests,
    private readonly calendars: CalendarStore,
  ) {}

  @Post()
  @WrittenBy(BY_ADMIN)
  @ApiCreation(
    'Set up a local calendar, which says what the one below says but for its own days; ADMIN',
    CalendarReachAnswer,
  )
  async add(
    @CurrentViewer() viewer: Viewer,
    @Body() request: AddCalendarRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<CalendarReachAnswer>> {
    const { status, body } = await this.once.run(viewer, headers, async (db) => ({
      status: 201,
      body: reachOf(await this.addCalendar.add(db, viewer, request), Date.now()),
    }));
    return new Answered(status, body, { Location: `${headers.path}/${request.code}` });
  }

  @Put(':code/years/:year')
  @WrittenBy(BY_ADMIN)
  @ApiCreation(
    'Write a year from its notice, or a local calendar’s own days of it: a new version; ADMIN',
    CalendarYearAnswer,
  )
  @ApiIfMatch
  @ApiYear()
  async write(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Param('year') year: string,
    @Body() request: WriteCalendarYearRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<CalendarYearAnswer>> {
    const at = { code, year: yearOf(year), ifMatch: headers.ifMatch };
    const { status, body } = await this.once.run(viewer, headers, async (db) => ({
      status: 201,
      body: await this.writeYear.write(db, viewer, at, request),
    }));
    return new Answered(status, body, { Location: headers.path });
  }

  @Post(':code/years/:year/read')
  @WrittenBy(BY_ADMIN)
  @HttpCode(200)
  @ApiOperation({
    summary: 'What a pasted holiday notice says, line by line, with its contradictions; keeps nothing; ADMIN',
  })
  @ApiYear()
  @ApiOkResponse({ type: ReadNoticeAnswer })
  async read(
    @Param('code') code: string,
    @Param('year') year: string,
    @Body() { text }: ReadNoticeRequest,
    @RequestHeader('accept-language') wanted: string | undefined,
  ): Promise<ReadNoticeAnswer> {
    const at = yearOf(year);
    const kept = await this.calendars.findYear(code, at);
    if (!kept && !(await this.calendars.head(code))) throw new Fault('not-found');
    const read = readNotice(text, at, kept?.days);
    const language = languageOf(wanted);
    const faults = read.faults.map((fault) => ({
      code: fault.code,
      line: fault.line,
      message: noticeFaultMessage(fault, language),
    }));
    return { ...read, faults };
  }
}
