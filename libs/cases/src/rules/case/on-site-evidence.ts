import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';

/** Documents behind a result reached on site, until the case goes on without it. */
export function evidenceAfter({ evidence }: Case, { type, facts, change }: CaseEvent): readonly string[] {
  if (type === 'case-solved-on-site') return facts['evidence'] as readonly string[];
  return change.case?.result === null && evidence.length > 0 ? [] : evidence;
}
