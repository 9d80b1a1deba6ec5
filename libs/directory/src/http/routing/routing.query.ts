import { Injectable } from '@nestjs/common';
import { InjectPool, InjectReferences, type Pool } from '@zhuoluo/database';
import { CATEGORIES, COLOURS, LEVELS } from '@zhuoluo/kernel';
import { Fault, invalid } from '@zhuoluo/platform';
import { waysOf } from '../../rules/way-of.ts';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { ROUTE, SIGNATORY } from '../../store/reference/reference-kinds.ts';
import { rowOfKind, rowsOfKind } from '../../store/rows-of-kind.ts';
import { listedWhole } from '../listed-whole.ts';
import type { RouteAnswer, SignatoryAnswer } from '../reference/reference.answers.ts';
import type {
  ListRoutesRequest,
  ListSignatoriesRequest,
  RoutePage,
  SignatoryPage,
  WayPage,
} from '../reference/reference.pages.ts';
import { unitRef } from '../refs.ts';
import type { Viewer } from '../viewer.ts';
import { routeAnswer, signatoryAnswer } from './routing-answers.ts';
import type { PreviewRoutesRequest } from './routing.requests.ts';

/** Where cases go and who signs, as data. */
@Injectable()
export class RoutingQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  async routes(viewer: Viewer, request: ListRoutesRequest): Promise<RoutePage> {
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
  async route(id: string): Promise<RouteAnswer> {
    const row = await rowOfKind(this.pool, ROUTE, id);
    if (row === null) throw new Fault('not-found');
    return routeAnswer(row);
  }

  /** Where cases of a region would go now. */
  async ways({ regionId, kind = 'ENTERPRISE' }: PreviewRoutesRequest): Promise<WayPage> {
    const { directory } = await this.references.current();
    if (!directory.regions.some(({ id }) => id === regionId)) throw invalid({ path: 'regionId', code: 'unknown' });
    const items = waysOf(directory, CATEGORIES, { regionId, kind }).map(({ category, level, to }) => ({
      category,
      level,
      lead: to && unitRef({ directory }, to.leadUnitId),
      coUnits: to ? to.coUnitIds.map((id) => unitRef({ directory }, id)) : [],
    }));
    return { items, nextCursor: null };
  }

  async signatories(viewer: Viewer, request: ListSignatoriesRequest): Promise<SignatoryPage> {
    const { regionId, colour, ended = false } = request;
    const { directory } = await this.references.current();
    const rows = (await rowsOfKind(this.pool, SIGNATORY))
      .filter((row) => (ended || row.endedAt === null) && (colour === undefined || row.colour === colour))
      .map((row) => signatoryAnswer(row, directory))
      .filter(({ region }) => regionId === undefined || region.id === regionId);
    const list = {
      name: 'signatories',
      rows: rows.toSorted(byOffice),
      words: ({ office, title, person }: SignatoryAnswer) => [office.name, office.code, title, person.name],
      sorts: { office: ({ office }: SignatoryAnswer) => office.name, colour: hueOf },
    };
    return listedWhole(list, viewer, request);
  }

  /** @throws Fault not-found */
  async signatory(id: string): Promise<SignatoryAnswer> {
    const row = await rowOfKind(this.pool, SIGNATORY, id);
    if (row === null) throw new Fault('not-found');
    return signatoryAnswer(row, (await this.references.current()).directory);
  }
}

const placeOf = ({ level }: RouteAnswer): number => LEVELS.indexOf(level);
const hueOf = ({ colour }: SignatoryAnswer): number => COLOURS.indexOf(colour);

function byOffice(a: SignatoryAnswer, b: SignatoryAnswer): number {
  return a.office.code.localeCompare(b.office.code) || a.level.localeCompare(b.level) || hueOf(a) - hueOf(b);
}
