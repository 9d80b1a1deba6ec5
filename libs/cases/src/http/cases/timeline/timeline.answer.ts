import { ApiSchema } from '@nestjs/swagger';
import { Shown, PageAnswer } from '@zhuoluo/platform';
import type { CaseEventType } from '../../../rules/case/event.ts';
import { CASE_EVENT_TYPES } from '../../../rules/case/event-types.ts';
import { PersonRef, UnitRef } from '@zhuoluo/directory/http';

@ApiSchema({ name: 'Author' })
export class AuthorAnswer extends PersonRef {
  @Shown.one(() => UnitRef, { nullable: true }) unit!: UnitRef | null;
}

/** One entry of a case's append-only history. */
@ApiSchema({ name: 'TimelineEntry' })
export class TimelineEntry {
  @Shown.int() seq!: number;
  @Shown.oneOf('CaseEventType', CASE_EVENT_TYPES) type!: CaseEventType;
  @Shown.instant({ description: 'When it counts as having happened; a deemed fact carries its limit’s instant.' })
  at!: string;
  @Shown.instant({ description: 'When it was written down.' }) recordedAt!: string;
  @Shown.one(() => AuthorAnswer, { nullable: true, description: 'Null for time itself.' }) by!: AuthorAnswer | null;
  @Shown.record({
    description:
      'Reasons, texts, and what was concerned; units are named beside their ids, as unitName beside unitId. An erased text is { "erased": true }.',
  })
  facts!: Record<string, unknown>;
}

@ApiSchema({ name: 'Timeline' })
export class Timeline extends PageAnswer {
  @Shown.list(() => TimelineEntry) items!: TimelineEntry[];
}
