import type { Category, ClockKind, Colour, Duration, Instant, Level, Urgency, WorkCalendar } from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Policy } from '../../../rules/policy.ts';

/** A case that is filed on a sample day and left alone. */
export interface ForecastSample {
  readonly directory: Directory;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly from: Instant;
  readonly regionId: string;
  readonly category: Category;
  readonly urgency: Urgency;
}

/** How a case that is left alone ends. */
export const FORECAST_ENDINGS = ['RED_AT_CITY', 'WAITS_FOR_SIGNATURE', 'CALENDAR_ENDS'] as const;
export type ForecastEnding = (typeof FORECAST_ENDINGS)[number];

/** A limit or an order on its way; `colour` is an order's, `kind` a limit's. */
export interface ForecastStep {
  readonly level: Level;
  readonly unitId: string;
  readonly kind: ClockKind | null;
  readonly colour: Colour | null;
  readonly from: Instant;
  readonly warnedAt: Instant | null;
  readonly issuedAt: Instant | null;
  readonly to: Instant | null;
  readonly limit: Duration | null;
}

/** What the rules of cases make of a policy: the regulation asks, the cases answer. */
export abstract class PolicyForecast {
  abstract course(sample: ForecastSample): { readonly ending: ForecastEnding; readonly steps: readonly ForecastStep[] };
}
