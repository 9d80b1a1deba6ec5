import type { EntryGiven } from '../../api/schema.gen.ts';
import { observable } from '../../shared/observable.ts';

/** What was given to come in by, until it is handed on: in the memory of this page alone. */
export const given = observable<EntryGiven | null>(null);

/** One-time links of many people, in the same way. */
export const givenLinks = observable<readonly EntryGiven[] | null>(null);

export function showGiven(answer: EntryGiven): void {
  given.set(answer.oneTimePassword === null && answer.oneTimeLink === null ? null : answer);
}
