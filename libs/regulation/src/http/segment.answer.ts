import { ApiSchema } from '@nestjs/swagger';
import type { Segment, SegmentKind } from '@zhuoluo/kernel';
import { Shown } from '@zhuoluo/platform';
import { iso } from '@zhuoluo/directory/http';

export const SEGMENT_KINDS = [
  'WORKING',
  'MAKE_UP_DAY',
  'CLOSED',
  'WEEKEND',
  'HOLIDAY',
] as const satisfies readonly SegmentKind[];

/** A stretch of time between start and due date, and how much of it counted. */
@ApiSchema({ name: 'Segment' })
export class SegmentAnswer {
  @Shown.oneOf('SegmentKind', SEGMENT_KINDS, {
    description: 'MAKE_UP_DAY: office hours of a 调休 weekend day. CLOSED: nights and lunch.',
  })
  kind!: SegmentKind;
  @Shown.instant() from!: string;
  @Shown.instant() to!: string;
  @Shown.number() workingSeconds!: number;
}

export function presentSegment({ kind, from, to, workingSeconds }: Segment): SegmentAnswer {
  return { kind, from: iso(from), to: iso(to), workingSeconds };
}
