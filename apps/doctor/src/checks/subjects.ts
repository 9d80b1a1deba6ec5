import { CASE_SUBJECTS } from '@zhuoluo/cases/store';
import { OPERATION_SUBJECTS } from '@zhuoluo/operations/store';
import { REFERENCE_SUBJECTS } from '@zhuoluo/directory/store';
import { REGULATION_SUBJECTS } from '@zhuoluo/regulation/store';
import type { SubjectTable } from '@zhuoluo/audit/store';

/** Everything that a history is kept of: a module that keeps another kind is entered here. */
export const SUBJECTS: readonly SubjectTable[] = [
  CASE_SUBJECTS,
  OPERATION_SUBJECTS,
  ...REFERENCE_SUBJECTS,
  ...REGULATION_SUBJECTS,
];
