import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';
import type { Refusal } from '@zhuoluo/kernel';

/** What the rules answer to a command: what happened, or why nothing did. */
export type Decision =
  | { readonly ok: true; readonly case: Case; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What time alone has done to a case; no events where nothing was due. */
export interface Advanced {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
}
