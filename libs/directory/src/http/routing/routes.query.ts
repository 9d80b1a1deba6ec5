import { Injectable } from '@nestjs/common';
import { InjectPool, InjectReferences, type Pool } from '@zhuoluo/database';
import { LEVELS } from '@zhuoluo/kernel';
import { invalid } from '@zhuoluo/platform';
import { waysOf } from '../../rules/way-of.ts';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { ROUTE } from '../../store/reference/reference-kinds.ts';
import { rowOfKind, rowsOfKind } from '../../store/rows-of-kind.ts';
import { listedWhole } from '../listed-whole.ts';
import type { RouteAnswer } from '../reference/reference.answers.ts';
import type { ListRoutesRequest, RoutePage, WayPage } from '../reference/reference.pages.ts';
import { unitRef } from '../refs.ts';
import type { Viewer } from '../viewer.ts';
import { routeAnswer } from './routing-answers.ts';
import type { PreviewRoutesRequest } from './routing.requests.ts';

/** Where cases go, as data. */
@Injectable()
export class RoutesQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  async list(viewer: Viewer, request: ListRoutesRequest): Promise<RoutePage> {
    const { level, ended = false } = request;
    const rows = (await rowsOfKind(this.pool, ROUTE))
      .filter((row) => (ended || row.endedAt === null) && (level === undefined || row.level === level))
      .map(routeAnswer);
    const list = {
      name: 'routes',
      rows: rows.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.category < b.category ? -1 : 1)),
      words: ({ category, leadKind, coKinds }: RouteAnswer) => [category, leadKind, ...coKinds],
      sorts: { category: ({ category }: RouteAnswer) => category, level: placeOf },
    };
    return listedWhole(list, viewer, request);
  }

  /** @throws Fault not-found */
  async one(_: Viewer, id: string): Promise<RouteAnswer> {
    return routeAnswer(await rowOfKind(this.pool, ROUTE, id));
  }

  /** Where cases of a region would go now. */
  async ways({ regionId, kind = 'ENTERPRISE' }: PreviewRoutesRequest): Promise<WayPage> {
    const { directory } = await this.references.current();
    if (!directory.regions.some(({ id }) => id === regionId)) throw invalid({ path: 'regionId', code: 'unknown' });
    const items = waysOf(directory, { regionId, kind }).map(({ category, level, to }) => ({
      category,
      level,
      lead: to && unitRef({ directory }, to.leadUnitId),
      coUnits: to ? to.coUnitIds.map((id) => unitRef({ directory }, id)) : [],
    }));
    return { items, nextCursor: null };
  }
}

const placeOf = ({ level }: RouteAnswer): number => LEVELS.indexOf(level);
