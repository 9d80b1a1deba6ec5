import { EnumField, InstantField, UuidField, PageRequest } from '@zhuoluo/platform';
import { TASK_FIGURES, type TaskFigure } from './conduct.sql.ts';

export const SUMMARY_KEYS = ['unit', 'region', 'category', 'level', 'colour'] as const;
export type SummaryKey = (typeof SUMMARY_KEYS)[number];

export class SummaryRequest {
  @EnumField('SummaryKey', SUMMARY_KEYS) by!: SummaryKey;
}

export const TREND_STEPS = ['day', 'week', 'month'] as const;
export type TrendStep = (typeof TREND_STEPS)[number];

/** A stretch of time: the last 30 days where nothing is said. */
export class PeriodRequest {
  @InstantField({ optional: true }) from?: number;
  @InstantField({
    optional: true,
    description: 'Exclusive. If not given: now, or at most ten minutes ago where counting takes long.',
  })
  to?: number;
}

export class TrendRequest extends PeriodRequest {
  @EnumField('TrendStep', TREND_STEPS, {
    optional: true,
    description: 'day if not given; steps begin in Asia/Shanghai.',
  })
  step?: TrendStep;
}

/** A figure of the ranking, its unit, and the period as the ranking said it. */
export class RankedTasksRequest extends PageRequest {
  @UuidField() unitId!: string;
  @EnumField('TaskFigure', TASK_FIGURES) figure!: TaskFigure;
  @InstantField() from!: number;
  @InstantField({ description: 'Exclusive.' }) to!: number;
}
