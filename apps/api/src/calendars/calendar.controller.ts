import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { explainDue, workCalendar, type CalendarData } from '@zhuoluo/domain';
import { CalendarStore } from '@zhuoluo/persistence';
import { Fault } from '@zhuoluo/platform';
import { iso } from '../answers/present.ts';
import { presentSegment } from '../answers/segment.answer.ts';
import { SignedInApi } from '../http/signed-in-api.decorator.ts';
import { CalendarAnswer } from './calendar.answer.ts';
import { DueAnswer, DueRequest } from './due/due.dto.ts';

/** 调休: which days work, and when a limit ends. */
@SignedInApi('calendars', 'calendars/:code')
export class CalendarController {
  constructor(private readonly calendars: CalendarStore) {}

  @Get()
  @ApiOperation({ summary: 'A working calendar, its newest version' })
  @ApiOkResponse({ type: CalendarAnswer })
  read(@Param('code') code: string): Promise<CalendarAnswer> {
    return this.#find(code);
  }

  @Get('due')
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

  async #find(code: string): Promise<CalendarData> {
    const data = await this.calendars.find(code);
    if (!data) throw new Fault('not-found');
    return data;
  }
}
