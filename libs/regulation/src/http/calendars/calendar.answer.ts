import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { daysLeft, type CalendarData, type Instant } from '@zhuoluo/kernel';
import { FlagField, PageAnswer, PageRequest, Shown } from '@zhuoluo/platform';
import { iso } from '@zhuoluo/directory/http';
import type { CalendarHead } from '../../store/calendar.store.ts';

@ApiSchema({ name: 'OfficeSpan' })
export class OfficeSpanAnswer {
  @Shown.text({ description: 'HH:MM' }) from!: string;
  @Shown.text({ description: 'HH:MM, exclusive.' }) to!: string;
}

@ApiSchema({ name: 'Coverage' })
export class CoverageAnswer {
  @Shown.date() from!: string;
  @Shown.date() to!: string;
}

/** How far a working calendar reaches. */
@ApiSchema({ name: 'CalendarReach' })
export class CalendarReachAnswer {
  @Shown.text() code!: string;
  @Shown.text() name!: string;
  @Shown.text({ nullable: true, description: 'The calendar that a local one stands on.' }) basedOn!: string | null;
  @Shown.int() version!: number;
  @Shown.date({ description: 'Last covered date: limits past it wait for the next year.' }) coveredUntil!: string;
  @Shown.int({ description: 'Days from today to coveredUntil; negative past it.' }) daysLeft!: number;
  @Shown.instant({ nullable: true, description: 'Since when no policy may name it.' }) endedAt!: string | null;
}

export class ListCalendarsRequest extends PageRequest {
  @FlagField({ optional: true, description: 'Those that have ended as well.' }) ended?: boolean;
}

@ApiSchema({ name: 'CalendarPage' })
export class CalendarPage extends PageAnswer {
  @Shown.list(() => CalendarReachAnswer) items!: CalendarReachAnswer[];
}

/** A working calendar: weekdays work and weekends rest, unless a day says otherwise. */
@ApiSchema({ name: 'Calendar' })
export class CalendarAnswer extends CalendarReachAnswer {
  @Shown.list(() => OfficeSpanAnswer) spans!: readonly OfficeSpanAnswer[];
  @Shown.one(() => CoverageAnswer, { description: 'Outside it nothing is computed.' }) coverage!: CoverageAnswer;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['WORK', 'REST'] },
    description: '调休, by date.',
  })
  days!: CalendarData['days'];
}

export function reachOf({ data, name, basedOn, endedAt }: CalendarHead, now: Instant): CalendarReachAnswer {
  const { code, version, coverage } = data;
  const reach = { coveredUntil: coverage.to, daysLeft: daysLeft(data, now) };
  return { code, name, basedOn, version, ...reach, endedAt: iso(endedAt) };
}
