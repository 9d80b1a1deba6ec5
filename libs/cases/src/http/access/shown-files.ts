import { Injectable } from '@nestjs/common';
import type { Viewer } from '@zhuoluo/directory/http';
import type { CaseAnswer } from '../answers/case.answer.ts';
import type { EvidenceFileAnswer } from '../answers/evidence-file.answer.ts';
import { presentCase } from '../answers/present-case.ts';
import { CaseAccess } from './case-access.ts';
import { Reading } from './reading.ts';

/** Files by the right to read what they hang on: those that the case, as it is shown to somebody, names (api.md, Files). */
@Injectable()
export class ShownFiles {
  constructor(
    private readonly access: CaseAccess,
    private readonly reading: Reading,
  ) {}

  /** @throws Fault if the case is out of sight */
  async of({ actor, acting, scope }: Viewer, caseId: string): Promise<readonly EvidenceFileAnswer[]> {
    const seen = await this.access.caseOf(scope, caseId);
    const { case: c, context } = await this.reading.case(caseId);
    return filesIn(presentCase(c, { ...seen, actor, acting, scope, ctx: context }));
  }
}

function filesIn(c: CaseAnswer): EvidenceFileAnswer[] {
  const ofTasks = c.tasks.flatMap(({ files, draftForm, requestDraft, requests }) => [
    ...files,
    ...(draftForm?.files ?? []),
    ...(requestDraft?.files ?? []),
    ...requests.flatMap((request) => request.files),
  ]);
  return [...c.files, ...c.evidenceFiles, ...ofTasks, ...c.requests.flatMap(({ files }) => files)];
}
