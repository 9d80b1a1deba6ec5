import type { Case } from '../rules/case/case.ts';
import type { CaseEvent } from '../rules/case/event.ts';
import type { Instant, Refusal } from '@zhuoluo/kernel';
import type { KeyClaim } from '@zhuoluo/database';

/** The case as it now is, and what happened, time's own doing included. */
interface Written {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  /** How long its milestone was past; 0 where none was. */
  readonly lateMs: number;
}

/** Carried out. */
export interface Done extends Written {
  readonly kind: 'done';
}

/** There is no such case, or no such party to file one for. */
export interface Absent {
  readonly kind: 'absent';
}

/** Done before under the same key, or that key stands for another request. */
type Repeated = Exclude<KeyClaim, { readonly kind: 'fresh' | 'held' }>;

export type FileResult = Done | Absent | Repeated | { readonly kind: 'refused'; readonly refusal: Refusal };

export type RunResult =
  | Done
  | Absent
  | Repeated
  | (Written & { readonly kind: 'refused'; readonly refusal: Refusal })
  | { readonly kind: 'stale'; readonly version: number };

export type AdvanceResult =
  | {
      readonly kind: 'advanced';
      /** The next milestone, and how long until then by the database's clock; null when no clock runs any more. */
      readonly next: { readonly at: Instant; readonly inMs: number } | null;
      readonly events: readonly CaseEvent[];
      /** How long the milestone was past; 0 where none was. */
      readonly lateMs: number;
    }
  /** Somebody else holds the case. */
  | { readonly kind: 'busy' }
  | Absent;
