import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { CurrentViewer, type Viewer, WrittenBy } from '@zhuoluo/directory/http';
import { Fault, ObjectListField, SignedInApi } from '@zhuoluo/platform';
import { CalendarDayRequest } from '@zhuoluo/regulation/http';
import { CalendarPreviewHandler } from './calendar-preview.handler.ts';
import { CalendarPreviewAnswer } from './moves.answer.ts';

const MOST_DAYS = 200;

export class PreviewCalendarYearRequest {
  @ObjectListField(() => CalendarDayRequest, { items: MOST_DAYS }) days!: CalendarDayRequest[];
}

/** What a year of a calendar would move, were it written so; for ADMIN. */
@SignedInApi('calendars', 'calendars')
export class CalendarPreviewController {
  constructor(private readonly handler: CalendarPreviewHandler) {}

  @Post(':code/years/:year/preview')
  @WrittenBy({ writers: ['ADMIN'] })
  @HttpCode(200)
  @ApiParam({ name: 'year', schema: { type: 'integer', minimum: 1000, maximum: 9999 } })
  @ApiOperation({ summary: 'Which open limits would move, were the year written so; nothing is kept' })
  @ApiOkResponse({ type: CalendarPreviewAnswer })
  preview(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Param('year') year: string,
    @Body() { days }: PreviewCalendarYearRequest,
  ): Promise<CalendarPreviewAnswer> {
    if (!/^[1-9]\d{3}$/.test(year)) throw new Fault('not-found');
    return this.handler.preview(viewer, { code, year: Number(year) }, days);
  }
}
