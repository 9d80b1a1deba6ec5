import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@zhuoluo/directory/http';
import { type MayHear, type ShownSubject, type SubjectOwner, Subjects } from '@zhuoluo/notices/http';
import type { ReceivedNotice } from '@zhuoluo/notices/store';
import { CASE_KIND } from '../../rules/case/subject.ts';
import { ChangedCasesQuery } from './changed-cases.query.ts';
import { mayHear } from './may-hear.ts';
import { ShownCaseQuery } from './shown-case.query.ts';

/** Answers for cases where notices and changes are told. */
@Injectable()
export class CaseSubject implements SubjectOwner, OnModuleInit {
  readonly kind = CASE_KIND;

  constructor(
    private readonly subjects: Subjects,
    private readonly shown: ShownCaseQuery,
    private readonly changed: ChangedCasesQuery,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  show(viewer: Viewer, notices: readonly ReceivedNotice[]): Promise<ReadonlyMap<string, ShownSubject>> {
    return this.shown.show(viewer, notices);
  }

  async heardBy(caseIds: readonly string[]): Promise<MayHear> {
    const cases = await this.changed.read(caseIds);
    return (scope) => cases.filter((changed) => mayHear(scope, changed)).map(({ caseId }) => caseId);
  }
}
