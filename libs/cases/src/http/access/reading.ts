import { Injectable } from '@nestjs/common';
import { CaseReader, type ReadCase } from '../../store/case-reader.ts';
import { type Pool, InjectPool, InjectReferences } from '@zhuoluo/database';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { Fault } from '@zhuoluo/platform';
import type { Viewing } from '../answers/present.ts';
import type { PartyRef, Viewer } from '@zhuoluo/directory/http';
import type { StoredCase } from '../../store/case.loader.ts';
import { contextOf } from '../../store/moment.ts';

/** A case as it is now, with the posts that serve its party. */
export type CurrentCase = Pick<StoredCase, 'case' | 'servedBy'>;

/** Reads cases for answers, and says at what moment and by which regulation they are shown. */
@Injectable()
export class Reading {
  constructor(
    private readonly reader: CaseReader,
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async case(caseId: string): Promise<ReadCase> {
    const [found] = await this.reader.read([caseId]);
    if (!found) throw new Fault('not-found');
    return found;
  }

  async current(caseId: string): Promise<CurrentCase> {
    const { case: c, context } = await this.case(caseId);
    return { case: c, servedBy: context.servedBy };
  }

  /** For a case that a command has just given: its references are in memory, so no statement is needed. */
  async viewing({ actor, acting, scope }: Viewer, party: PartyRef, current: CurrentCase): Promise<Viewing> {
    const references = await this.references.at(0, this.pool);
    const ctx = { ...contextOf(current, Date.now(), references), newId: refuseNewId };
    return { actor, acting, scope, ctx, party };
  }
}

/** Showing creates nothing. */
function refuseNewId(): never {
  throw new Error('an answer must not create anything');
}
