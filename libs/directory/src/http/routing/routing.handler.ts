import { Injectable } from '@nestjs/common';
import { type Answered, type CommandHeaders, Fault, invalid } from '@zhuoluo/platform';
import type { Category } from '@zhuoluo/kernel';
import { isClosed } from '../../rules/successors.ts';
import type { Directory } from '../../rules/directory.ts';
import { directoryIn } from '../../store/load-directory.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import { ROUTE, SIGNATORY } from '../../store/reference/reference-kinds.ts';
import type { RouteRow } from '../../store/route.entity.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import type { RouteAnswer, SignatoryAnswer } from '../reference/reference.answers.ts';
import type { Viewer } from '../viewer.ts';
import { routeAnswer, signatoryAnswer } from './routing-answers.ts';
import type {
  AddRouteRequest,
  AddSignatoryRequest,
  AmendRouteRequest,
  AmendSignatoryRequest,
} from './routing.requests.ts';

/** The 专班办公室 of the campaign, which is a duty and no kind of unit. */
const DISPATCH_OFFICE = 'DISPATCH_OFFICE';

/** Lines of the routing table and of the table of signatories. A change that leaves a case without a way is refused whole (rules.md §154). */
@Injectable()
export class RoutingHandler {
  constructor(private readonly changes: ReferenceChanges) {}

  addRoute(viewer: Viewer, headers: CommandHeaders, body: AddRouteRequest): Promise<Answered<RouteAnswer>> {
    return this.changes.run(viewer, headers, ROUTE, async (change) => {
      await assertKinds(change, body);
      const { category, level, leadKind, coKinds = [] } = body;
      const row = await change.add(ROUTE, { category: category as Category, level, leadKind, coKinds, endedAt: null });
      return { status: 201, body: routeAnswer(row) };
    });
  }

  amendRoute(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    body: AmendRouteRequest,
  ): Promise<Answered<RouteAnswer>> {
    return this.changes.run(viewer, headers, ROUTE, async (change) => {
      assertInForce(await change.get(ROUTE, id));
      await assertKinds(change, body);
      return { status: 200, body: routeAnswer(await change.amend(ROUTE, id, headers.ifMatch, body)) };
    });
  }

  endRoute(viewer: Viewer, headers: CommandHeaders, id: string): Promise<Answered<RouteAnswer>> {
    return this.changes.run(viewer, headers, ROUTE, async (change) => {
      assertInForce(await change.get(ROUTE, id));
      const row = await change.end(ROUTE, id, headers.ifMatch, { endedAt: change.at });
      return { status: 200, body: routeAnswer(row) };
    });
  }

  addSignatory(
    viewer: Viewer,
    headers: CommandHeaders,
    { officeId, colour, level, postId }: AddSignatoryRequest,
  ): Promise<Answered<SignatoryAnswer>> {
    return this.changes.run(viewer, headers, SIGNATORY, async (change) => {
      const directory = await directoryIn(change.db);
      if (!directory.isOpen(officeId)) throw invalid({ path: 'officeId', code: 'unknown' });
      assertPost(directory, postId);
      const row = await change.add(SIGNATORY, { officeId, colour, level, postId, endedAt: null });
      return { status: 201, body: signatoryAnswer(row, directory) };
    });
  }

  amendSignatory(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    { postId }: AmendSignatoryRequest,
  ): Promise<Answered<SignatoryAnswer>> {
    return this.changes.run(viewer, headers, SIGNATORY, async (change) => {
      assertInForce(await change.get(SIGNATORY, id));
      const directory = await directoryIn(change.db);
      assertPost(directory, postId);
      const row = await change.amend(SIGNATORY, id, headers.ifMatch, { postId });
      return { status: 200, body: signatoryAnswer(row, directory) };
    });
  }

  endSignatory(viewer: Viewer, headers: CommandHeaders, id: string): Promise<Answered<SignatoryAnswer>> {
    return this.changes.run(viewer, headers, SIGNATORY, async (change) => {
      assertInForce(await change.get(SIGNATORY, id));
      const row = await change.end(SIGNATORY, id, headers.ifMatch, { endedAt: change.at });
      return { status: 200, body: signatoryAnswer(row, await directoryIn(change.db)) };
    });
  }
}

/** A route to a kind that no unit is of would lead nowhere. */
async function assertKinds(change: ReferenceChange, { leadKind, coKinds = [] }: AmendRouteRequest): Promise<void> {
  const { units } = await directoryIn(change.db);
  const kinds = new Set([
    DISPATCH_OFFICE,
    ...units.filter((unit) => !isClosed(unit, change.at)).map(({ kind }) => kind),
  ]);
  if (leadKind !== undefined && !kinds.has(leadKind)) throw invalid({ path: 'leadKind', code: 'unknown' });
  const strange = coKinds.findIndex((kind) => !kinds.has(kind));
  if (strange >= 0) throw invalid({ path: `coKinds.${strange}`, code: 'unknown' });
}

function assertPost(directory: Directory, postId: string): void {
  if (!directory.hasPost(postId)) throw invalid({ path: 'postId', code: 'unknown' });
}

function assertInForce({ endedAt }: Pick<RouteRow, 'endedAt'>): void {
  if (endedAt !== null) throw new Fault('already-ended');
}
