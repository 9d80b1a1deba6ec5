import type { Subject } from '@zhuoluo/audit/rules';

/** The kind of subject that a case is, in histories, notices and changes. */
export const CASE_KIND = 'case';

export function subjectOf(caseId: string): Subject {
  return { subjectKind: CASE_KIND, subjectId: caseId };
}
