import { ApiSchema } from '@nestjs/swagger';
import { CLOCK_KINDS, LEVELS, type ClockKind, type Level } from '@zhuoluo/kernel';
import { Shown } from '@zhuoluo/platform';
import { Remaining, SegmentAnswer } from '@zhuoluo/regulation/http';
import { UnitRef } from '@zhuoluo/directory/http';

export const DUE_REASONS = ['LIMIT', 'RESUMED', 'MOVED', 'PROMISED', 'INSTRUCTED', 'CALENDAR_YEAR_MISSING'] as const;
export type DueReason = (typeof DUE_REASONS)[number];

/** A limit came to end at another instant, because its calendar has other days since. */
@ApiSchema({ name: 'DeadlineMove' })
export class DeadlineMoveAnswer {
  @Shown.instant() at!: string;
  @Shown.instant({ nullable: true }) formerDueAt!: string | null;
  @Shown.instant({ nullable: true }) dueAt!: string | null;
  @Shown.int({ description: 'The version of the calendar that gave the former end.' }) fromVersion!: number;
  @Shown.int({ description: 'The version that moved it.' }) toVersion!: number;
}

/** One limit of a case, and why it ends when it ends. */
@ApiSchema({ name: 'Deadline' })
export class DeadlineAnswer {
  @Shown.uuid() id!: string;
  @Shown.oneOf('ClockKind', CLOCK_KINDS) kind!: ClockKind;
  @Shown.int({ description: 'Counts the fresh starts of its kind.' }) epoch!: number;
  @Shown.uuid({ nullable: true }) taskId!: string | null;
  @Shown.oneOf('Level', LEVELS) level!: Level;
  @Shown.one(() => UnitRef, { description: 'Who must act before it runs out.' }) unit!: UnitRef;
  @Shown.oneOf('ClockState', ['RUNNING', 'PAUSED', 'STOPPED']) state!: 'RUNNING' | 'PAUSED' | 'STOPPED';
  @Shown.instant() startedAt!: string;
  @Shown.duration() limit!: string;
  @Shown.instant({ nullable: true }) dueAt!: string | null;
  @Shown.oneOf('DueReason', DUE_REASONS, {
    description:
      'LIMIT: the whole limit from its start. RESUMED: what was left after a pause. MOVED: brought forward by a change of the calendar, no further than allowed. PROMISED: a date given in an answer. INSTRUCTED: a date set by a leader.',
  })
  reason!: DueReason;
  @Shown.int({ description: 'The version of the calendar by which its end was computed.' }) calendarVersion!: number;
  @Shown.instant({ nullable: true, description: 'Where counting begins: for wd the midnight after the start date.' })
  countedFrom!: string | null;
  @Shown.list(() => SegmentAnswer, { description: 'Empty for s, min and h, where every second counts.' })
  segments!: SegmentAnswer[];
  @Shown.list(() => DeadlineMoveAnswer, { description: 'Oldest first.' }) moves!: DeadlineMoveAnswer[];
  @Shown.instant({ nullable: true }) warnAt!: string | null;
  @Shown.instant({ nullable: true }) stoppedAt!: string | null;
  @Shown.instant({ nullable: true }) missedAt!: string | null;
  @Shown.int({ nullable: true }) lateSeconds!: number | null;
  @Shown.one(() => Remaining, { nullable: true }) remaining!: Remaining | null;
}

/** Every clock of a case with its segments and reason: “why this deadline”. */
@ApiSchema({ name: 'Deadlines' })
export class DeadlinesAnswer {
  @Shown.uuid() caseId!: string;
  @Shown.int() policyVersion!: number;
  @Shown.text() calendar!: string;
  @Shown.int({ description: 'The newest version.' }) calendarVersion!: number;
  @Shown.list(() => DeadlineAnswer) items!: DeadlineAnswer[];
}
