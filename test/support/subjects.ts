import { CaseSubject } from '../../libs/cases/src/http/subject/case-subject.ts';
import { ChangedCasesQuery } from '../../libs/cases/src/http/subject/changed-cases.query.ts';
import { ShownCaseQuery } from '../../libs/cases/src/http/subject/shown-case.query.ts';
import type { Pool } from '@zhuoluo/database';
import { Subjects } from '@zhuoluo/notices/http';
import type { ReferenceStore } from '@zhuoluo/regulation/store';

/** The register of subjects as the API has it: the cases are entered. */
export function subjectsOfCases(pool: Pool, references: ReferenceStore): Subjects {
  const subjects = new Subjects();
  new CaseSubject(subjects, new ShownCaseQuery(pool, references), new ChangedCasesQuery(pool)).onModuleInit();
  return subjects;
}
