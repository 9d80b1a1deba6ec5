import { Injectable } from '@nestjs/common';
import { Filters, holdsWords, InjectPool, InjectReferences, Params, type Pool } from '@zhuoluo/database';
import { holds, type Instant, type Role, type WorkCalendar } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import type { Directory } from '../../rules/directory.ts';
import { lateSince } from '../../rules/late-since.ts';
import { ABOVE_SCALE, coverageOf, type RegionCoverage, SERVED, UNSERVED_SINCE } from '../../store/coverage.ts';
import { managedRows, type RowOrder } from '../managed-rows.ts';
import { iso, regionRef } from '../refs.ts';
import type { Viewer } from '../viewer.ts';
import type {
  CoverageAnswer,
  UnservedPartyAnswer,
  UnservedOrder,
  UnservedPage,
  ListUnservedRequest,
} from './coverage.dto.ts';

/** What the regulation knows and this module needs: working days. */
interface CurrentCalendar {
  current(): Promise<{ readonly directory: Directory; calendar(code: string): WorkCalendar }>;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly regionId: string;
  readonly since: Instant;
}

const READERS: readonly Role[] = ['DISPATCHER', 'SUPERVISOR', 'LEADER', 'ASSESSOR', 'ADMIN'];
const CALENDAR = 'CN';

const ORDERS: Readonly<Record<UnservedOrder, RowOrder>> = {
  since: { by: `extract(epoch FROM ${UNSERVED_SINCE})::float8`, type: 'float8' },
  name: { by: 'p.name', type: 'text' },
};

/** Which 规上 enterprises somebody serves, in the regions that the caller sees. */
@Injectable()
export class CoverageQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: CurrentCalendar,
  ) {}

  /** @throws Fault role-missing */
  async coverage(viewer: Viewer, regionId?: string): Promise<CoverageAnswer> {
    assertReads(viewer);
    const { everything, regionIds } = viewer.scope;
    const sees = (id: string): boolean => (everything || regionIds.includes(id)) && (!regionId || regionId === id);
    const { directory } = await this.references.current();
    const counted = (await this.counts()).filter((one) => sees(one.regionId));
    const sum = (field: 'total' | 'served' | 'late') => counted.reduce((all, one) => all + one[field], 0);
    return {
      ...{ total: sum('total'), served: sum('served'), late: sum('late') },
      regions: directory.regions.flatMap(({ id }) =>
        counted.flatMap(({ regionId: of, ...counts }) =>
          of === id ? [{ region: regionRef({ directory }, id), ...counts }] : [],
        ),
      ),
    };
  }

  /** Of all regions. */
  async counts(): Promise<readonly RegionCoverage[]> {
    return coverageOf(this.pool, await this.#lateSince());
  }

  /** @throws Fault role-missing */
  async unserved(viewer: Viewer, request: ListUnservedRequest): Promise<UnservedPage> {
    assertReads(viewer);
    const { everything, regionIds } = viewer.scope;
    const { regionId, q, late } = request;
    const from = await this.#lateSince();
    const params = new Params();
    const filters = new Filters(params).all(ABOVE_SCALE, `NOT ${SERVED}`).is('p.region_id', regionId);
    if (!everything) filters.all(`p.region_id = ANY(${params.add(regionIds)}::uuid[])`);
    if (q !== undefined) filters.all(holdsWords('p.name', q, params));
    if (late !== undefined) filters.all(`${UNSERVED_SINCE} ${late ? '<' : '>='} ${filters.instant(from)}`);
    const list = {
      ...{ name: 'unserved', from: 'party p', id: 'p.id', where: filters.where, params, orders: ORDERS },
      columns: `p.id, p.name, p.region_id AS "regionId", ${UNSERVED_SINCE} AS since`,
    };
    const { directory } = await this.references.current();
    const show = (row: Row): UnservedPartyAnswer => ({
      party: { id: row.id, kind: 'ENTERPRISE', name: row.name, region: regionRef({ directory }, row.regionId) },
      since: iso(row.since),
      late: row.since < from,
    });
    return managedRows(this.pool, list, viewer, request, (rows: readonly Row[]) => Promise.resolve(rows.map(show)));
  }

  async #lateSince(): Promise<Instant> {
    return lateSince((await this.references.current()).calendar(CALENDAR), Date.now());
  }
}

function assertReads({ actor }: Viewer): void {
  if (!READERS.some((role) => holds(actor, role)))
    throw new Fault('role-missing', { facts: { wanted: READERS.join(' ') } });
}
