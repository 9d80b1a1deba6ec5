import { Injectable } from '@nestjs/common';
import type { Case } from '../../../rules/case/case.ts';
import { IdempotencyStore } from '@zhuoluo/database';
import { CaseCommands } from '../../../store/case-commands.ts';
import type { FileResult } from '../../../store/command-results.ts';
import { Fault, refused, type CommandHeaders, Answered, ApiMetrics } from '@zhuoluo/platform';
import type { CaseAnswer } from '../../answers/case.answer.ts';
import { type PartyRef, keyOf, type Viewer } from '@zhuoluo/directory/http';
import { presentCase } from '../../answers/present-case.ts';
import { Reading } from '../../access/reading.ts';
import { CaseAccess, type VisibleCase } from '../../access/case-access.ts';
import type { FileCaseRequest } from './file-case.request.ts';

/** 建单: one command, answered with the case as it was filed. */
@Injectable()
export class FileCaseHandler {
  constructor(
    private readonly commands: CaseCommands,
    private readonly idempotency: IdempotencyStore,
    private readonly access: CaseAccess,
    private readonly reading: Reading,
    private readonly metrics: ApiMetrics,
  ) {}

  async file(viewer: Viewer, request: FileCaseRequest, headers: CommandHeaders): Promise<Answered<CaseAnswer>> {
    const party = await this.access.party(viewer.scope, request.partyId);
    const key = keyOf(viewer, headers);
    const filing = { ...request, by: viewer.acting };
    const result = await this.metrics.timed('file-case', () => this.commands.fileCase(filing, key));
    const filed = await this.#caseOf(result);
    if (filed instanceof Answered) return filed;
    const body = presentCase(filed, await this.reading.viewing(viewer, seenBy(viewer, party, filed), filed));
    if (key) await this.idempotency.keepAnswer(key, 201, body);
    return created(body);
  }

  async #caseOf(result: FileResult): Promise<Case | Answered<CaseAnswer>> {
    switch (result.kind) {
      case 'done':
        return result.case;
      case 'replayed':
        return result.earlier.answer
          ? created(result.earlier.answer.body as CaseAnswer)
          : (await this.reading.case(result.earlier.resource!)).case;
      case 'refused':
        this.metrics.refusals.inc({ code: result.refusal.code });
        throw refused(result.refusal);
      case 'key-reused':
        throw new Fault('idempotency-conflict');
      case 'absent':
        throw new Fault('not-found', { errors: [{ path: 'partyId', code: 'unknown' }] });
    }
  }
}

function created(body: CaseAnswer): Answered<CaseAnswer> {
  return new Answered(201, body, { Location: `/api/v1/cases/${body.id}` });
}

/** The filer of a case has seen its party. */
function seenBy({ actor }: Viewer, party: PartyRef, { id, liaisonId }: Case): VisibleCase {
  const isLiaison = liaisonId === actor.personId;
  const serving = isLiaison ? actor.posts.filter(({ roles }) => roles.includes('LIAISON')) : [];
  return { caseId: id, party, isLiaison, servedBy: serving.map((post) => post.id) };
}
