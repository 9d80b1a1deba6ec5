import { ApiSchema } from '@nestjs/swagger';
import { DAY_KINDS, type DayKind } from '@zhuoluo/kernel';
import { EnumField, IntField, LineField, ObjectListField, PageAnswer, Shown } from '@zhuoluo/platform';
import { PersonRef } from '@zhuoluo/directory/http';

const MOST_DAYS = 200;

@ApiSchema({ name: 'CalendarDayRequest' })
export class CalendarDayRequest {
  @LineField({ max: 10, example: '2027-02-06' }) date!: string;
  @EnumField('DayKind', DAY_KINDS, { description: 'WORK: a make-up day on a weekend. HOLIDAY, REST: a day off.' })
  kind!: DayKind;
  @LineField({ max: 20, optional: true, description: 'Of the holiday.', example: '春节' }) name?: string;
}

/** A year as its notice says it, or a local calendar’s own days; days that are not named follow the weekday, or the calendar below. */
@ApiSchema({ name: 'WriteCalendarYearRequest' })
export class WriteCalendarYearRequest {
  @ObjectListField(() => CalendarDayRequest, { items: MOST_DAYS }) days!: CalendarDayRequest[];
  @LineField({ max: 200, description: 'The notice, by its number.', example: '国办发明电〔2026〕×号' }) source!: string;
}

export class YearRequest {
  @IntField({ min: 1, max: 999_999, optional: true, description: 'As this version of the calendar said it.' })
  version?: number;
}

@ApiSchema({ name: 'CalendarDay' })
export class CalendarDayAnswer {
  @Shown.date() date!: string;
  @Shown.oneOf('DayKind', DAY_KINDS) kind!: DayKind;
  @Shown.text({ optional: true }) name?: string;
}

@ApiSchema({ name: 'ChangedCalendarDay' })
export class ChangedCalendarDayAnswer {
  @Shown.date() date!: string;
  @Shown.one(() => CalendarDayAnswer, { nullable: true, description: 'Null followed its weekday.' })
  before!: CalendarDayAnswer | null;
  @Shown.one(() => CalendarDayAnswer, { nullable: true, description: 'Null follows its weekday.' })
  after!: CalendarDayAnswer | null;
}

/** A year as a version of its calendar has it, with what that version changed of it. */
@ApiSchema({ name: 'CalendarYearVersion' })
export class CalendarYearVersionAnswer {
  @Shown.int() version!: number;
  @Shown.text({ description: 'The notice or decision, or the version below that it follows.' }) source!: string;
  @Shown.one(() => PersonRef, { nullable: true, description: 'Null where it came with the program.' })
  writtenBy!: PersonRef | null;
  @Shown.instant() writtenAt!: string;
  @Shown.list(() => CalendarDayAnswer, { description: 'Those of the calendar below, and its own over them.' })
  days!: readonly CalendarDayAnswer[];
  @Shown.list(() => CalendarDayAnswer, { description: 'Those that a local calendar says itself.' })
  own!: readonly CalendarDayAnswer[];
  @Shown.list(() => ChangedCalendarDayAnswer, { description: 'None of the first version that covers the year.' })
  changes!: readonly ChangedCalendarDayAnswer[];
}

@ApiSchema({ name: 'CalendarYearVersionPage' })
export class CalendarYearVersionPage extends PageAnswer {
  @Shown.list(() => CalendarYearVersionAnswer) items!: CalendarYearVersionAnswer[];
}

/** A covered year, and where its days are from. */
@ApiSchema({ name: 'CalendarYear' })
export class CalendarYearAnswer {
  @Shown.text() code!: string;
  @Shown.int() year!: number;
  @Shown.int({ description: 'Version of the calendar that began to say so.' }) version!: number;
  @Shown.list(() => CalendarDayAnswer) days!: readonly CalendarDayAnswer[];
  @Shown.text({ nullable: true, description: 'Null where a local calendar says nothing of its own.' }) source!:
    string | null;
  @Shown.one(() => PersonRef, { nullable: true, description: 'Null where it came with the program.' })
  writtenBy!: PersonRef | null;
  @Shown.instant({ nullable: true }) writtenAt!: string | null;
}

/** A year that was written. */
@ApiSchema({ name: 'WrittenCalendarYear' })
export class WrittenCalendarYearAnswer extends CalendarYearAnswer {
  @Shown.uuid({
    nullable: true,
    description: 'The operation that brings open limits to it; null if none moves.',
  })
  recomputation!: string | null;
}
