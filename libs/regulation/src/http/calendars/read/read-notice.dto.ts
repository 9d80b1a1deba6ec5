import { ApiSchema } from '@nestjs/swagger';
import { Shown, TextField } from '@zhuoluo/platform';
import { NOTICE_FAULT_CODES, NOTICE_PARTS, type NoticeFaultCode, type NoticePart } from '../../../rules/index.ts';
import { CalendarDayAnswer } from '../year/year.dto.ts';

@ApiSchema({ name: 'ReadNoticeRequest' })
export class ReadNoticeRequest {
  @TextField({ max: 20_000, description: 'The notice as published, title and document number included.' })
  text!: string;
}

/** One statement of the text: a line, or several that belong together. */
@ApiSchema({ name: 'NoticeLine' })
export class NoticeLineAnswer {
  @Shown.int({ description: 'Number of the line that it begins in, from 1.' }) line!: number;
  @Shown.text() text!: string;
  @Shown.oneOf('NoticePart', NOTICE_PARTS, { description: 'NOTE: it gives no day.' }) part!: NoticePart;
  @Shown.list(() => CalendarDayAnswer) days!: readonly CalendarDayAnswer[];
}

@ApiSchema({ name: 'NoticeFault' })
export class NoticeFaultAnswer {
  @Shown.oneOf('NoticeFaultCode', NOTICE_FAULT_CODES) code!: NoticeFaultCode;
  @Shown.int({ nullable: true, description: 'The line; null where it is the whole text’s.' }) line!: number | null;
  @Shown.text({ description: 'In words, in the language asked for.' }) message!: string;
}

/** What was understood of a notice; nothing is kept. */
@ApiSchema({ name: 'ReadNotice' })
export class ReadNoticeAnswer {
  @Shown.int() year!: number;
  @Shown.text({ nullable: true, description: 'As printed; null where the text has none.' }) documentNumber!:
    string | null;
  @Shown.list(() => NoticeLineAnswer) lines!: readonly NoticeLineAnswer[];
  @Shown.list(() => CalendarDayAnswer, { description: 'Of the whole year, to be written once there is no fault.' })
  days!: readonly CalendarDayAnswer[];
  @Shown.list(() => NoticeFaultAnswer) faults!: readonly NoticeFaultAnswer[];
}
