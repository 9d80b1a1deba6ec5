import { Injectable } from '@nestjs/common';
import { InjectPool, type Pool } from '@zhuoluo/database';
import { UNIT } from '../../store/reference/reference-kinds.ts';
import { rowOfKind, rowsOfKind } from '../../store/rows-of-kind.ts';
import { listedWhole } from '../listed-whole.ts';
import { CaseReach } from '../reference/case-reach.ts';
import type { UnitAnswer } from '../reference/reference.answers.ts';
import type { ListUnitsRequest, UnitPage } from '../reference/reference.pages.ts';
import { unitAnswer } from '../reference/unit-of.ts';
import type { Viewer } from '../viewer.ts';

/** Units by region and in their order there. */
@Injectable()
export class UnitsQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    private readonly reach: CaseReach,
  ) {}

  async list(viewer: Viewer, request: ListUnitsRequest): Promise<UnitPage> {
    const { regionId, tier, kind, caseId, ended = false } = request;
    const reached = caseId === undefined ? null : new Set((await this.reach.units(viewer, caseId)).map(({ id }) => id));
    const rows = (await rowsOfKind(this.pool, UNIT)).filter(
      (unit) =>
        (regionId === undefined || unit.regionId === regionId) &&
        (tier === undefined || unit.tier === tier) &&
        (kind === undefined || unit.kind === kind) &&
        (reached === null || reached.has(unit.id)) &&
        (ended || unit.closedAt === null || unit.closedAt > Date.now()),
    );
    const inOrder = rows.toSorted(
      (a, b) => a.regionId.localeCompare(b.regionId) || a.sortOrder - b.sortOrder || a.code.localeCompare(b.code),
    );
    const list = {
      name: 'units',
      rows: inOrder.map(unitAnswer),
      words: ({ name, code }: UnitAnswer) => [name, code],
      sorts: { name: ({ name }: UnitAnswer) => name, code: ({ code }: UnitAnswer) => code },
    };
    return listedWhole(list, viewer, request);
  }

  /** @throws Fault not-found */
  async one(_: Viewer, id: string): Promise<UnitAnswer> {
    return unitAnswer(await rowOfKind(this.pool, UNIT, id));
  }
}
