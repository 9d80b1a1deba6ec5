import { Injectable } from '@nestjs/common';
import { IdempotencyStore } from '@zhuoluo/database';
import { CaseCommands } from '../../../store/case-commands.ts';
import type { FileResult } from '../../../store/command-results.ts';
import { Fault, refused, type CommandHeaders, Answered, ApiMetrics } from '@zhuoluo/platform';
import type { CaseAnswer } from '../../answers/case.answer.ts';
import { keyOf, type Viewer } from '@zhuoluo/directory/http';
import { presentCase } from '../../answers/present-case.ts';
import { type CurrentCase, Reading } from '../../access/reading.ts';
import { FilesToAttach } from '../../access/files-to-attach.ts';
import { CaseAccess } from '../../access/case-access.ts';
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
    private readonly files: FilesToAttach,
  ) {}

  async file(viewer: Viewer, request: FileCaseRequest, headers: CommandHeaders): Promise<Answered<CaseAnswer>> {
    const party = await this.access.party(viewer.scope, request.partyId);
    const key = keyOf(viewer, headers);
    const filing = { ...(await this.files.in(viewer, null, request)), by: viewer.acting };
    const result = await this.metrics.timed('file-case', () => this.commands.fileCase(filing, key));
    const filed = await this.#doneOf(result);
    if (filed instanceof Answered) return filed;
    const body = presentCase(filed.case, await this.reading.viewing(viewer, party, filed));
    if (key) await this.idempotency.keepAnswer(key, 201, body);
    return created(body);
  }

  async #doneOf(result: FileResult): Promise<CurrentCase | Answered<CaseAnswer>> {
    switch (result.kind) {
      case 'done':
        return result;
      case 'replayed':
        return result.earlier.answer
          ? created(result.earlier.answer.body as CaseAnswer)
          : this.reading.current(result.earlier.resource!);
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
