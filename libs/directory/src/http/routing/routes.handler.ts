import { Injectable } from '@nestjs/common';
import type { Instant } from '@zhuoluo/kernel';
import { type Answered, type CommandHeaders, type EmptyRequest, invalid } from '@zhuoluo/platform';
import type { Directory } from '../../rules/directory.ts';
import { isClosed } from '../../rules/successors.ts';
import { directoryIn } from '../../store/load-directory.ts';
import { ROUTE } from '../../store/reference/reference-kinds.ts';
import { assertCategories } from '../assert-categories.ts';
import { endNow, rowInForce } from '../changes/end-now.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import type { RouteAnswer } from '../reference/reference.answers.ts';
import type { Viewer } from '../viewer.ts';
import { routeAnswer } from './routing-answers.ts';
import type { AddRouteRequest, AmendRouteRequest } from './routing.requests.ts';

/** The 专班办公室 of the campaign, which is a duty and no kind of unit. */
const DISPATCH_OFFICE = 'DISPATCH_OFFICE';
/** A line for the categories that have none of their own. */
const ALL_OTHERS = '*';

/** Lines of the routing table. A change that leaves a case without a way is refused whole (rules.md §154). */
@Injectable()
export class RoutesHandler {
  constructor(private readonly changes: ReferenceChanges) {}

  add(viewer: Viewer, headers: CommandHeaders, body: AddRouteRequest): Promise<Answered<RouteAnswer>> {
    return this.changes.run(viewer, headers, ROUTE, async (change) => {
      const { category, level, leadKind, coKinds = [] } = body;
      const directory = await directoryIn(change.db);
      if (category !== ALL_OTHERS) assertCategories(directory, [['category', category]]);
      assertKinds(directory, change.at, body);
      const row = await change.add(ROUTE, { category, level, leadKind, coKinds, endedAt: null });
      return { status: 201, body: routeAnswer(row) };
    });
  }

  amend(viewer: Viewer, headers: CommandHeaders, id: string, body: AmendRouteRequest): Promise<Answered<RouteAnswer>> {
    return this.changes.run(viewer, headers, ROUTE, async (change) => {
      await rowInForce(change, ROUTE, id);
      assertKinds(await directoryIn(change.db), change.at, body);
      return { status: 200, body: routeAnswer(await change.amend(ROUTE, id, headers.ifMatch, body)) };
    });
  }

  end(viewer: Viewer, headers: CommandHeaders, id: string, _: EmptyRequest): Promise<Answered<RouteAnswer>> {
    return this.changes.run(viewer, headers, ROUTE, async (change) => {
      return { status: 200, body: routeAnswer(await endNow(change, ROUTE, id, headers.ifMatch)) };
    });
  }
}

/** A route to a kind that no unit is of would lead nowhere. */
function assertKinds({ units }: Directory, now: Instant, { leadKind, coKinds = [] }: AmendRouteRequest): void {
  const kinds = new Set([DISPATCH_OFFICE, ...units.filter((unit) => !isClosed(unit, now)).map(({ kind }) => kind)]);
  if (leadKind !== undefined && !kinds.has(leadKind)) throw invalid({ path: 'leadKind', code: 'unknown' });
  const strange = coKinds.findIndex((kind) => !kinds.has(kind));
  if (strange >= 0) throw invalid({ path: `coKinds.${strange}`, code: 'unknown' });
}
