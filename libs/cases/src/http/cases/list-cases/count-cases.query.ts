import { Injectable } from '@nestjs/common';
import { InjectPool, InjectReferences, Params, type Pool } from '@zhuoluo/database';
import { assertCategories, type Viewer } from '@zhuoluo/directory/http';
import { MOST_COUNTED, type Total, totalOf } from '@zhuoluo/platform';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { searchWay } from '../../access/search-way.ts';
import { seesInternals } from '../../answers/present.ts';
import { blindToColours } from './blind-to-colours.ts';
import type { CountCasesRequest } from './list-cases.request.ts';
import { countCasesSql } from './list-cases.sql.ts';

/** How many cases a list would show the caller, page after page. */
@Injectable()
export class CountCasesQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async count({ actor, scope }: Viewer, request: CountCasesRequest): Promise<Total> {
    const colours = seesInternals(actor);
    if (request.colour && !colours) return totalOf(0);
    const { directory } = await this.references.current();
    assertCategories(
      directory,
      (request.category ?? []).map((code) => ['category', code] as const),
    );
    const most = MOST_COUNTED + 1;
    const way = request.q === undefined ? null : await searchWay(request.q, most, this.pool);
    const params = new Params();
    const reader = { actor, scope, directory };
    const asked = colours ? request : blindToColours(request);
    const text = countCasesSql(asked, way, reader, Date.now(), most, params);
    const { rows } = await this.pool.query<{ total: number }>(text, params.values);
    return totalOf(rows[0]!.total);
  }
}
