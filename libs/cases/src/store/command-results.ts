import type { Case } from '../rules/case/case.ts';
import type { CaseEvent } from '../rules/case/event.ts';
import type { Refusal } from '@zhuoluo/kernel';
import type { KeyClaim } from '@zhuoluo/database';

/** The case as it now is, and what happened, time's own doing included. */
interface Written {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  /** The posts that serve its party now. */
  readonly servedBy: readonly string[];
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

export type CommandResult = FileResult | RunResult;

/** Nothing was done: the command has to be carried out in a transaction of its own. */
export const ALONE = { kind: 'alone' } as const;
export type Outcome = CommandResult | typeof ALONE;
