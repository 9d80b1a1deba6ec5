import { Body, HttpCode, Param, Patch, Post, Put, Headers as RequestHeader } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  Answered,
  ApiCommand,
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
import { ChangeBell } from '@zhuoluo/database';
import { AddCalendarHandler, AddCalendarRequest } from './add-calendar.handler.ts';
import { AmendCalendarHandler, EndCalendarRequest, RenameCalendarRequest } from './amend-calendar.handler.ts';
import { CalendarReachAnswer, reachOf } from './calendar.answer.ts';
import { noticeFaultMessage } from './read/notice-fault-words.ts';
import { ReadNoticeAnswer, ReadNoticeRequest } from './read/read-notice.dto.ts';
import { ApiYear, yearOf } from './year/year-of-path.ts';
import { LimitRecomputing } from './year/limit-recomputing.ts';
import { WriteYearHandler } from './year/write-year.handler.ts';
import { WriteCalendarYearRequest, WrittenCalendarYearAnswer } from './year/year.dto.ts';

const BY_ADMIN = { writers: ['ADMIN'] } as const;

/** What an administrator does: years from their notices, and local calendars. */
@SignedInApi('calendars', 'calendars')
export class CalendarAdminController {
  constructor(
    private readonly addCalendar: AddCalendarHandler,
    private readonly amendCalendar: AmendCalendarHandler,
    private readonly writeYear: WriteYearHandler,
    private readonly recomputing: LimitRecomputing,
    private readonly once: IdempotentRequests,
    private readonly calendars: CalendarStore,
    private readonly bell: ChangeBell,
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

  @Patch(':code')
  @WrittenBy(BY_ADMIN)
  @ApiCommand('Call a calendar otherwise; ADMIN', CalendarReachAnswer)
  async rename(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Body() request: RenameCalendarRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<CalendarReachAnswer>> {
    const seen = { code, ifMatch: headers.ifMatch };
    const { status, body } = await this.once.run(viewer, headers, async (db) => ({
      status: 200,
      body: reachOf(await this.amendCalendar.rename(db, viewer, seen, request), Date.now()),
    }));
    return new Answered(status, body);
  }

  @Post(':code/end')
  @WrittenBy(BY_ADMIN)
  @ApiCommand('Let no policy name a calendar any more; its versions stay; ADMIN', CalendarReachAnswer)
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Body() request: EndCalendarRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<CalendarReachAnswer>> {
    const seen = { code, ifMatch: headers.ifMatch };
    const { status, body } = await this.once.run(viewer, headers, async (db) => ({
      status: 200,
      body: reachOf(await this.amendCalendar.end(db, viewer, seen, request), Date.now()),
    }));
    return new Answered(status, body);
  }

  @Put(':code/years/:year')
  @WrittenBy(BY_ADMIN)
  @ApiCreation(
    'Write a year from its notice, or a local calendar’s own days of it: a new version, which open limits follow; ADMIN',
    WrittenCalendarYearAnswer,
  )
  @ApiIfMatch
  @ApiYear()
  async write(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Param('year') year: string,
    @Body() request: WriteCalendarYearRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<WrittenCalendarYearAnswer>> {
    const at = { code, year: yearOf(year), ifMatch: headers.ifMatch };
    const { status, body } = await this.once.run(viewer, headers, async (db) => {
      const written = await this.writeYear.write(db, viewer, at, request);
      const recomputation = await this.recomputing.queue(db, viewer, written.versions);
      return { status: 201, body: { ...written.year, recomputation } };
    });
    if (body.recomputation !== null) this.bell.ring();
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
