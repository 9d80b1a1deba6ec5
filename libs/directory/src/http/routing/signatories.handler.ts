import { Injectable } from '@nestjs/common';
import { type Answered, type CommandHeaders, type EmptyRequest, invalid } from '@zhuoluo/platform';
import { directoryIn } from '../../store/load-directory.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import { POST, SIGNATORY } from '../../store/reference/reference-kinds.ts';
import { endNow, rowInForce } from '../changes/end-now.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import type { SignatoryAnswer } from '../reference/reference.answers.ts';
import type { Viewer } from '../viewer.ts';
import { signatoryAnswer } from './routing-answers.ts';
import type { AddSignatoryRequest, AmendSignatoryRequest } from './routing.requests.ts';

/** Lines of the table of signatories. A change that leaves orders without a signer is refused whole (rules.md §154). */
@Injectable()
export class SignatoriesHandler {
  constructor(private readonly changes: ReferenceChanges) {}

  add(
    viewer: Viewer,
    headers: CommandHeaders,
    { officeId, colour, level, postId }: AddSignatoryRequest,
  ): Promise<Answered<SignatoryAnswer>> {
    return this.changes.run(viewer, headers, SIGNATORY, async (change) => {
      const directory = await directoryIn(change.db);
      if (!directory.isOpen(officeId)) throw invalid({ path: 'officeId', code: 'unknown' });
      await assertPost(change, postId);
      const row = await change.add(SIGNATORY, { officeId, colour, level, postId, endedAt: null });
      return { status: 201, body: signatoryAnswer(row, directory) };
    });
  }

  amend(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    { postId }: AmendSignatoryRequest,
  ): Promise<Answered<SignatoryAnswer>> {
    return this.changes.run(viewer, headers, SIGNATORY, async (change) => {
      await rowInForce(change, SIGNATORY, id);
      const directory = await directoryIn(change.db);
      await assertPost(change, postId);
      const row = await change.amend(SIGNATORY, id, headers.ifMatch, { postId });
      return { status: 200, body: signatoryAnswer(row, directory) };
    });
  }

  end(viewer: Viewer, headers: CommandHeaders, id: string, _: EmptyRequest): Promise<Answered<SignatoryAnswer>> {
    return this.changes.run(viewer, headers, SIGNATORY, async (change) => {
      const row = await endNow(change, SIGNATORY, id, headers.ifMatch);
      return { status: 200, body: signatoryAnswer(row, await directoryIn(change.db)) };
    });
  }
}

/** Any post of a unit may sign that is not closed: who holds it, and whether they are impartial, is asked with each order. */
async function assertPost(change: ReferenceChange, postId: string): Promise<void> {
  const post = await change.manager.getRepository(POST.entity).findOneBy({ id: postId });
  if (post === null || post.unitId === null || post.endedAt !== null)
    throw invalid({ path: 'postId', code: 'unknown' });
}
