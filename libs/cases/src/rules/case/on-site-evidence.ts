import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';
import { filesOrNone } from './evidence-file.ts';

/** What is behind a result reached on site, until the case goes on without it. */
export function evidenceAfter(
  { evidence, evidenceFiles }: Case,
  { type, facts, change }: CaseEvent,
): Pick<Case, 'evidence' | 'evidenceFiles'> {
  if (type === 'case-solved-on-site') return { evidence: facts.evidence, evidenceFiles: filesOrNone(facts.files) };
  if (change.case?.result !== null) return { evidence, evidenceFiles };
  return { evidence: evidence.length > 0 ? [] : evidence, evidenceFiles: null };
}
