import { ApiSchema } from '@nestjs/swagger';
import type { Duration } from '@zhuoluo/kernel';
import { DurationField, InstantField, Shown } from '@zhuoluo/platform';
import { DUE_UNKNOWN, type DueUnknown } from '../remaining.answer.ts';
import { SegmentAnswer } from '../segment.answer.ts';

export class DueRequest {
  @InstantField() from!: number;
  @DurationField() limit!: Duration;
}

/** When a limit ends, and why. */
@ApiSchema({ name: 'DueExplanation' })
export class DueAnswer {
  @Shown.text() calendar!: string;
  @Shown.int() calendarVersion!: number;
  @Shown.instant() from!: string;
  @Shown.duration() limit!: string;
  @Shown.instant({ nullable: true, description: 'Null where the calendar does not reach so far.' }) dueAt!:
    string | null;
  @Shown.oneOf('DueUnknown', DUE_UNKNOWN, { nullable: true }) reason!: DueUnknown | null;
  @Shown.int({ nullable: true, description: 'Working time left past the calendar’s end.' }) remainingSeconds!:
    number | null;
  @Shown.instant({
    nullable: true,
    description: 'First working instant at or after dueAt, when a missed limit draws its order.',
  })
  drawAt!: string | null;
  @Shown.instant({ description: 'Where counting begins: for wd the midnight after the start date.' })
  countedFrom!: string;
  @Shown.list(() => SegmentAnswer, { description: 'Add up to the limit; empty for s, min and h.' })
  segments!: SegmentAnswer[];
}
