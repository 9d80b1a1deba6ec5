import type { Author, Instant } from '@zhuoluo/kernel';
import type { ItemState, OperationState } from './states.ts';

/** How many items stand where; what is neither done, failed nor skipped is still to do. */
export interface ItemCounts {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly skipped: number;
}

/** 批量办理: long work over many things, asked for by one person and carried out item by item. */
export interface Operation extends ItemCounts {
  readonly id: string;
  /** Which work it is, in the word of the module that does it. */
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly askedBy: Author;
  readonly askedAt: Instant;
  readonly state: OperationState;
  /** Null until a worker takes it up for the first time. */
  readonly startedAt: Instant | null;
  /** When its last item ended, or when it was cancelled; null while it is open. */
  readonly endedAt: Instant | null;
  /** When a worker last said that it is at work. */
  readonly seenAt: Instant | null;
  /** How often it was resumed. */
  readonly resumed: number;
  readonly version: number;
}

/** Why an item was not carried out, as a problem of the API names it. */
export interface ItemProblem {
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number | null>>;
  readonly errors?: readonly {
    readonly path: string;
    readonly code: string;
    readonly facts?: Readonly<Record<string, string | number>>;
  }[];
}

/** What came of one item. */
export type ItemOutcome =
  /** `result` says what has changed, in a few words and numbers. */
  | { readonly state: 'DONE'; readonly result: Readonly<Record<string, unknown>> }
  /** It was so already, or has ceased to matter. */
  | { readonly state: 'SKIPPED'; readonly result: Readonly<Record<string, unknown>> }
  | { readonly state: 'FAILED'; readonly problem: ItemProblem };

export function itemsLeft({ total, done, failed, skipped }: ItemCounts): number {
  return total - done - failed - skipped;
}

/** The share that has ended, from 0 to 1; rounded down, so that 1 means all. */
export function progressOf(counts: ItemCounts): number {
  if (counts.total === 0) return 1;
  return Math.floor(((counts.total - itemsLeft(counts)) / counts.total) * 1000) / 1000;
}

/** The counts after so many outcomes more. */
export function withOutcomes(counts: ItemCounts, outcomes: readonly { readonly state: ItemState }[]): ItemCounts {
  const ended = (state: ItemState): number => outcomes.filter((outcome) => outcome.state === state).length;
  return {
    total: counts.total,
    done: counts.done + ended('DONE'),
    failed: counts.failed + ended('FAILED'),
    skipped: counts.skipped + ended('SKIPPED'),
  };
}
