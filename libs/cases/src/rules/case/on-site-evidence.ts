import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';

/** Documents behind a result reached on site, until the case goes on without it. */
export function evidenceAfter({ evidence }: Case, event: CaseEvent): readonly string[] {
  if (event.type === 'case-solved-on-site') return event.facts.evidence;
  return event.change.case?.result === null && evidence.length > 0 ? [] : evidence;
}
