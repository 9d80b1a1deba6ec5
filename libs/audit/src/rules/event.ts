import type { Author, Instant } from '@zhuoluo/kernel';

/** One entry of an append-only history: a case has one, and so may anything else that a module keeps. */
export interface EventEnvelope<Type extends string = string, Facts = object, Change = object> {
  readonly seq: number;
  readonly type: Type;
  /** When it counts as having happened; a deemed fact carries its limit's instant (rules.md §58, §41). */
  readonly at: Instant;
  /** Null is time itself. */
  readonly by: Author | null;
  /** For readers of the timeline: reasons, texts, names of what was concerned. */
  readonly facts: Facts;
  readonly change: Change;
}
