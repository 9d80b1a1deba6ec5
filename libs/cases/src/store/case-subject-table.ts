import type { SubjectTable } from '@zhuoluo/audit/store';
import { CASE_KIND } from '../rules/case/subject.ts';
import { CASE } from './case-tables.ts';

export const CASE_SUBJECTS: SubjectTable = { kind: CASE_KIND, table: CASE.name };
