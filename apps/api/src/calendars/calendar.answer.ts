import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { CalendarData } from '@zhuoluo/domain';
import { Shown } from '@zhuoluo/platform';

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

/** A working calendar: weekdays work and weekends rest, unless a day says otherwise. */
@ApiSchema({ name: 'Calendar' })
export class CalendarAnswer {
  @Shown.text() code!: string;
  @Shown.int() version!: number;
  @Shown.list(() => OfficeSpanAnswer) spans!: readonly OfficeSpanAnswer[];
  @Shown.one(() => CoverageAnswer, { description: 'Outside it nothing is computed.' }) coverage!: CoverageAnswer;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['WORK', 'REST'] },
    description: '调休, by date.',
  })
  days!: CalendarData['days'];
}
