import { Injectable } from '@nestjs/common';
import type { Case } from '../../rules/case/case.ts';
import type { Context } from '../../rules/case/context.ts';
import { CaseReader, type ReadCase } from '../../store/case-reader.ts';
import { type Pool, InjectPool, InjectReferences } from '@zhuoluo/database';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { Fault } from '@zhuoluo/platform';
import type { Viewing } from '../answers/present.ts';
import type { Viewer } from '@zhuoluo/directory/http';
import type { VisibleCase } from './case-access.ts';

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

  /** For a case that a command has just given: its references are in memory, so no statement is needed. */
  async viewing(
    { actor, acting, scope }: Viewer,
    { party, isLiaison, servedBy }: VisibleCase,
    c: Case,
  ): Promise<Viewing> {
    const { directory, ...references } = await this.#snapshot(c);
    const ctx: Context = { now: Date.now(), directory, ...references, servedBy, newId: refuseNewId };
    return { actor, acting, scope, ctx, party, isLiaison };
  }

  async #snapshot(c: Case): Promise<Pick<Context, 'policy' | 'calendar' | 'calendars' | 'directory'>> {
    const references = await this.references.at(0, this.pool);
    const policy = references.policy(c.policyVersion);
    const calendars = references.calendarHistory(policy.calendar);
    return { policy, calendar: calendars.newest, calendars, directory: references.directory };
  }
}

/** Showing creates nothing. */
function refuseNewId(): never {
  throw new Error('an answer must not create anything');
}
