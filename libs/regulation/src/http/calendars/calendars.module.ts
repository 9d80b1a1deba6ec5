import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.ts';
import { WriteYearHandler } from './year/write-year.handler.ts';

@Module({ controllers: [CalendarController], providers: [WriteYearHandler] })
export class CalendarsModule {}
