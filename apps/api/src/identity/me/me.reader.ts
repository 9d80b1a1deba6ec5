import { Injectable } from '@nestjs/common';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { CaseAccess } from '@zhuoluo/cases/http';
import { InjectReferences } from '@zhuoluo/database';
import type { Viewer } from '@zhuoluo/directory/http';
import type { MeAnswer } from './me.answer.ts';
import { presentMe } from './present-me.ts';

@Injectable()
export class MeReader {
  constructor(
    private readonly access: CaseAccess,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async read(viewer: Viewer): Promise<MeAnswer> {
    const references = await this.references.at(0);
    const { partyId } = viewer.scope;
    const party = partyId === null ? null : await this.access.party(viewer.scope, partyId);
    return presentMe(viewer, references, party);
  }
}
