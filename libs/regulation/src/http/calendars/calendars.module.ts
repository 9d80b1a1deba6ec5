import { Module } from '@nestjs/common';
import { AddCalendarHandler } from './add-calendar.handler.ts';
import { AmendCalendarHandler } from './amend-calendar.handler.ts';
import { CalendarAdminController } from './calendar.admin.controller.ts';
import { CalendarController } from './calendar.controller.ts';
import { WriteYearHandler } from './year/write-year.handler.ts';

@Module({
  controllers: [CalendarController, CalendarAdminController],
  providers: [AddCalendarHandler, AmendCalendarHandler, WriteYearHandler],
})
export class CalendarsModule {}
