import { Injectable } from '@nestjs/common';
import type { Viewer } from '@zhuoluo/directory/http';
import { invalid } from '@zhuoluo/platform';
import type { EvidenceFile } from '../../rules/case/evidence-file.ts';
import { EvidenceFiles } from '../../store/evidence-files.ts';
import { ShownFiles } from './shown-files.ts';

/** A command's body with ids of files, and the same with the files themselves. */
interface WithIds {
  readonly files?: readonly string[];
}
type WithFiles<Body extends WithIds> = Omit<Body, 'files'> & { readonly files?: readonly EvidenceFile[] };

/** What people hang on cases: their own uploads, and what the case shows to them already, such as a draft's. */
@Injectable()
export class FilesToAttach {
  constructor(
    private readonly files: EvidenceFiles,
    private readonly shown: ShownFiles,
  ) {}

  /**
   * @param caseId null of a case to be filed
   * @throws Fault if a file is neither; the answer does not tell whether it exists
   */
  async in<Body extends WithIds>(viewer: Viewer, caseId: string | null, body: Body): Promise<WithFiles<Body>> {
    const { files: ids = [], ...said } = body;
    if (ids.length === 0) return said;
    const known = new Map<string, EvidenceFile>();
    for (const file of await this.files.uploadedBy(viewer.actor.personId, ids)) known.set(file.id, file);
    if (caseId !== null && ids.some((id) => !known.has(id)))
      for (const file of await this.shown.of(viewer, caseId)) known.set(file.id, file);
    if (ids.some((id) => !known.has(id))) throw invalid({ path: 'files', code: 'unknown-file' });
    return { ...said, files: [...new Set(ids)].map((id) => known.get(id)!) };
  }
}
